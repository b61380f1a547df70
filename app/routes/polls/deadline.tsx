import { z } from "zod";
import { database } from "#db/client.server";
import { SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { DeadlineForm } from "~/components/polls/deadline-form";
import { extendPoll, refuseExtending } from "~/domain/polls/deadline.server";
import { pollState } from "~/domain/polls/poll";
import { slotsOf } from "~/domain/polls/polls.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { day, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const deadlineForm = z.object({ answerBy: day("answerByMissing"), version: shownVersion() });

/** The last day to answer of a poll that has been sent. One that cannot be given more time has its page instead. */
export async function loader(asking: LoaderFunctionArgs) {
  const { poll } = pollToPlan(asking);
  const at = now();
  if (refuseExtending(poll, slotsOf(database(), poll.id), at)) throw redirect(`/moten/datum/${poll.id}`);
  const { id, title, groupName, answerBy, version } = poll;
  return { poll: { id, title, groupName, answerBy, version }, isOver: pollState(poll, at) === "over" };
}

export async function action(asking: ActionFunctionArgs) {
  const { poll, member } = pollToPlan(asking);
  const form = await readForm(asking.request, deadlineForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { answerBy, version } = form.value;
  const refused = extendPoll(database(), member, poll.id, answerBy, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`/moten/datum/${poll.id}`, "pollExtended");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.extendTitle };

export default function Deadline() {
  const speech = useSpeech();
  const own = speech.words.polls;
  const { poll, isOver } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { answerBy: string } | null | undefined;
  return (
    <>
      <Head
        crumbs={["polls", { to: `/moten/datum/${poll.id}`, label: poll.title, lang: "sv" }]}
        kicker={poll.groupName}
        title={own.extendTitle}
        lead={own.extendNote}
      />
      <Column>
        {saved ? (
          <SavedNow answer={answer}>
            <p>
              {own.answerBy} {dayInWords(saved.answerBy, speech)}
            </p>
          </SavedNow>
        ) : null}
        <DeadlineForm poll={poll} isOver={isOver} answer={answer} />
      </Column>
    </>
  );
}
