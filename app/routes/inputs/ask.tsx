import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AskForm } from "~/components/followup/ask-units";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { askingForm } from "~/domain/followup/input-form";
import { inputsPath, proposedDueDay } from "~/domain/followup/inputs";
import { inputsOfYear } from "~/domain/followup/inputs.server";
import { askUnits } from "~/domain/followup/inputs-asking.server";
import { speakersOn } from "~/domain/followup/inputs-letters.server";
import { canBeFollowedUp } from "~/domain/followup/starting.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The form alone, when something in it has to be corrected. */
export async function loader(asking: LoaderFunctionArgs) {
  const year = yearOf(asking);
  const inputs = inputsOfYear(database(), year);
  const asked = new Set(
    inputs?.units
      .filter((unit) => unit.askedAt !== null || unit.answeredAt !== null)
      .map(({ unitId }) => unitId),
  );
  return {
    year,
    dueOn: inputs?.dueOn ?? null,
    proposed: proposedDueDay(year),
    toAsk: speakersOn(database(), dayOf(now())).filter(({ unitId }) => !asked.has(unitId)).length,
  };
}

/** Asks the units of the network for their input, or moves the last day. */
export async function action(asking: ActionFunctionArgs) {
  const year = yearOf(asking);
  const member = requireMember(asking, "askForInputs");
  const form = await readForm(asking.request, askingForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const asked = askUnits(database(), member, year, form.value, now());
  if (isRefusal(asked)) return refusedForm(asked, form.typed);
  const there = inputsPath(year);
  if (asked.units > 0)
    return redirectWithNote(there, "inputsAsked", String(asked.units), String(asked.letters));
  return redirectWithNote(there, asked.moved ? "inputsDueDaySaved" : "inputsAskedNobody");
}

function yearOf({ request, context, params }: LoaderFunctionArgs): number {
  requireMember({ request, context }, "askForInputs");
  return found(canBeFollowedUp(database(), params.year, now()));
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.inputs.ask.heading };

export default function AskUnits() {
  const { inputs: own } = useSpeech().words;
  const { year, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={[{ to: inputsPath(year), label: own.title(year) }]}
        title={shown.dueOn === null ? own.ask.heading : own.move.heading}
        lead={own.ask.lead}
      />
      <Column>
        <AskForm action={`${inputsPath(year)}/fraga`} {...shown} answer={useActionData<typeof action>()} />
      </Column>
    </>
  );
}
