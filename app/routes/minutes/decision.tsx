import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { DecisionForm } from "~/components/minutes/decision-form";
import { Locked } from "~/components/minutes/locked";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { personChoices } from "~/domain/members/people.server";
import { stateOf } from "~/domain/minutes/minutes";
import { changeDecision, decisionOf } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalId, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const decisionForm = z.object({
  text: prose(2000).pipe(z.string().min(1, "decisionMissing")),
  responsible: optionalId(),
  version: shownVersion(),
});

/** Change a decision in minutes that are not signed off. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    decision: found(decisionOf(database(), id, asking.params.decisionId ?? "")),
    people: personChoices(database()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const { id, itemId } = found(decisionOf(database(), meeting.id, asking.params.decisionId ?? ""));
  const form = await readForm(asking.request, decisionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { text, responsible: responsibleId, version } = form.value;
  const decision = { meetingId: meeting.id, id };
  const refused = changeDecision(database(), member, decision, { text, responsibleId }, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  announce(meeting.id);
  return redirectWithNote(`${minutesPath(meeting.id)}/punkter/${itemId}#beslut`, "minutesSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { decision }) => words.minutes.decision.of[decision.kind].change,
};

export default function ChangeDecision() {
  const words = useWords();
  const { meeting, state, decision, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  const desk = minutesPath(meeting.id);
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), { to: `${desk}/skriv`, label: words.minutes.desk.title }]}
        title={words.minutes.decision.of[decision.kind].change}
      />
      <Column>
        <DecisionForm
          action={`${desk}/beslut/${decision.id}`}
          kind={decision.kind}
          people={people}
          values={{ text: decision.text, responsible: decision.responsibleId ?? "" }}
          version={decision.version}
          answer={answer}
          back={`${desk}/punkter/${decision.itemId}#beslut`}
        />
      </Column>
    </>
  );
}
