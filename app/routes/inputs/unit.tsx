import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { yearPath } from "~/components/followup/address";
import { InputFormPage } from "~/components/followup/input-form";
import type { PageHandle } from "~/components/page-handle";
import { inputForm } from "~/domain/followup/input-form";
import { inputsPath } from "~/domain/followup/inputs";
import { answerInput, inputSheet } from "~/domain/followup/inputs.server";
import { knownOfUnit } from "~/domain/followup/inputs-known.server";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/**
 * A unit's input to a year's follow-up, for those who speak for it or head it; for the coordinator any unit's. Once the
 * follow-up has gone to the board the page says so, and answers 410.
 */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, sheet } = askedFor(asking);
  return data(
    {
      sheet,
      known: knownOfUnit(database(), member, sheet.unitId, sheet.year),
      coordinator: sheet.state === "closed" ? coordinatorToAsk(database()) : null,
      back: wayBack(may(member, "askForInputs"), sheet.year),
    },
    { status: sheet.state === "closed" ? 410 : 200 },
  );
}

export async function action(asking: ActionFunctionArgs) {
  const { member, sheet } = askedFor(asking);
  const form = await readForm(asking.request, inputForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...told } = form.value;
  const { year, unitId, unitName } = sheet;
  const taken = answerInput(database(), member, { year, unitId }, told, version, now());
  if (isRefusal(taken)) return refusedForm(taken, form.typed);
  const there = may(member, "askForInputs") ? inputsPath(year) : `${inputsPath(year)}/${unitId}`;
  return redirectWithNote(there, taken.late ? "inputToldLate" : "inputTold", unitName);
}

/** Who tells, and for which unit: for the page and its form alike. */
function askedFor({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const year = /^\d{4}$/.test(params.year ?? "") ? Number(params.year) : 0;
  const sheet = found(inputSheet(database(), { year, unitId: params.unit ?? "" }, now()));
  requireRight(member, "tellInput", { unitId: sheet.unitId });
  return { member, sheet };
}

const wayBack = (coordinates: boolean, year: number) =>
  coordinates ? inputsPath(year) : `/uppfoljning/${year}`;

export const handle: PageHandle<typeof loader> = {
  title: (words, { sheet }) => `${words.inputs.form.title(sheet.year)}, ${sheet.unitName}`,
};

export default function InputOfUnit() {
  const { words } = useSpeech();
  const { back, ...page } = useLoaderData<typeof loader>();
  const { year } = page.sheet;
  return (
    <InputFormPage
      page={page}
      answer={useActionData<typeof action>()}
      crumbs={["followup", { to: yearPath(year), label: String(year) }]}
      linked
    >
      <a href={back}>{words.common.cancel}</a>
    </InputFormPage>
  );
}
