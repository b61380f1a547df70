import { z } from "zod";
import { database } from "#db/client.server";
import { type DecisionKind, decisionKinds } from "#db/words";
import { minutesPath } from "~/addresses/meetings";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { deskCrumb } from "~/components/minutes/crumbs";
import { DecisionForm } from "~/components/minutes/decision-form";
import { Locked } from "~/components/minutes/locked";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { personChoices } from "~/domain/members/people.server";
import { stateOf } from "~/domain/minutes/minutes";
import { itemOnDesk } from "~/domain/minutes/minutes.server";
import { addDecision } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalId, prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const decisionForm = z.object({
  text: prose(2000).pipe(z.string().min(1, "decisionMissing")),
  responsible: optionalId(),
});

/** A new decision under an item, that its matter waits, or what was noted: each at its own address. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    item: found(itemOnDesk(database(), { meetingId: id, itemId: asking.params.itemId ?? "" })),
    kind: kindIn(asking.request),
    people: personChoices(database()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, decisionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { text, responsible: responsibleId } = form.value;
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const added = addDecision(database(), member, item, kindIn(asking.request), { text, responsibleId }, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  announce(meeting.id);
  return redirectWithNote(`${minutesPath(meeting.id)}/punkter/${item.itemId}#beslut`, "outcomeAdded");
}

const places: Record<DecisionKind, string> = {
  decision: "beslut",
  deferral: "bordlaggning",
  information: "information",
};

/** The last word of the address says which. */
function kindIn(request: Request): DecisionKind {
  const last = new URL(request.url).pathname
    .split("/")
    .at(-1)
    ?.replace(/\.data$/, "");
  return decisionKinds.find((kind) => places[kind] === last) ?? "decision";
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { kind, item }) => `${words.minutes.decision.of[kind].new}: ${item.title}`,
};

export default function NewDecision() {
  const words = useWords();
  const { meeting, state, item, kind, people } = useLoaderData<typeof loader>();
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
        title={words.minutes.decision.of[kind].new}
      />
      <Column>
        <DecisionForm
          action={`${back}/${places[kind]}`}
          kind={kind}
          people={people}
          answer={answer}
          back={back}
        />
      </Column>
    </>
  );
}
