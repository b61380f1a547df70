import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { ActionForm } from "~/components/minutes/action-form";
import { deskCrumb } from "~/components/minutes/crumbs";
import { Locked } from "~/components/minutes/locked";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { stateOf } from "~/domain/minutes/minutes";
import { itemOnDesk } from "~/domain/minutes/minutes.server";
import { addAction } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { day, line, optionalChoice } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { responsible } from "~/http/responsible-field";
import { useWords } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const actionForm = z.object({
  text: line("actionMissing", 300),
  responsible: responsible(),
  due: day(),
  onward: optionalChoice(["another"]),
});

/** A new action under an item. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    item: found(itemOnDesk(database(), { meetingId: id, itemId: asking.params.itemId ?? "" })),
    people: personChoices(database()),
    units: unitChoices(database(), dayOf(now())),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, actionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { text, responsible: who, due: dueDay, onward } = form.value;
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const added = addAction(database(), member, item, { text, ...who, dueDay }, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  announce(meeting.id);
  const desk = `${minutesPath(meeting.id)}/punkter/${item.itemId}`;
  return redirectWithNote(onward === "another" ? `${desk}/atgarder` : `${desk}#atgarder`, "outcomeAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item }) => `${words.minutes.action.new}: ${item.title}`,
};

export default function NewAction() {
  const words = useWords();
  const { meeting, state, item, people, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  const back = `${minutesPath(meeting.id)}/punkter/${item.id}`;
  return (
    <>
      <Head
        small
        crumbs={[
          meetingCrumb(meeting, words),
          deskCrumb(meeting, words),
          { to: back, label: item.title, lang: "sv" },
        ]}
        title={words.minutes.action.new}
      />
      <Column>
        <ActionForm action={`${back}/atgarder`} people={people} units={units} answer={answer} back={back} />
      </Column>
    </>
  );
}
