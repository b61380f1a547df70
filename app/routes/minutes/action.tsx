import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { ActionForm } from "~/components/minutes/action-form";
import { Locked } from "~/components/minutes/locked";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { stateOf } from "~/domain/minutes/minutes";
import { actionOf, changeAction } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { day, line, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { chosenResponsible, responsible } from "~/http/responsible-field";
import { useWords } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const actionForm = z.object({
  text: line("actionMissing", 300),
  responsible: responsible(),
  due: day(),
  version: shownVersion(),
});

/** Change an action in minutes that are not signed off. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  const { id, number, year } = meeting;
  const row = found(actionOf(database(), id, asking.params.actionId ?? ""));
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    action: { ...row, responsible: chosenResponsible(row) },
    people: personChoices(database()),
    units: unitChoices(database(), dayOf(now())),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const { id, itemId } = found(actionOf(database(), meeting.id, asking.params.actionId ?? ""));
  const form = await readForm(asking.request, actionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { text, responsible: who, due: dueDay, version } = form.value;
  const words = { text, ...who, dueDay };
  const refused = changeAction(database(), member, { meetingId: meeting.id, id }, words, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  announce(meeting.id);
  return redirectWithNote(`${minutesPath(meeting.id)}/punkter/${itemId}#atgarder`, "minutesSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.minutes.action.change };

export default function ChangeAction() {
  const words = useWords();
  const { meeting, state, action: shown, people, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  const desk = minutesPath(meeting.id);
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), { to: `${desk}/skriv`, label: words.minutes.desk.title }]}
        title={words.minutes.action.change}
      />
      <Column>
        <ActionForm
          action={`${desk}/atgarder/${shown.id}`}
          people={people}
          units={units}
          values={{ text: shown.text, responsible: shown.responsible, due: shown.dueDay }}
          version={shown.version}
          answer={answer}
          back={`${desk}/punkter/${shown.itemId}#atgarder`}
        />
      </Column>
    </>
  );
}
