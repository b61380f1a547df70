import { z } from "zod";
import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { AnswerPollForm } from "~/components/polls/answer-poll-form";
import { ClosedPoll } from "~/components/polls/closed-poll";
import { answeringBy, answerPoll } from "~/domain/polls/answering.server";
import { pollState } from "~/domain/polls/poll";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { prose, shownVersion } from "~/http/fields";
import { checkTyped, formAgain, readTyped, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const answerForm = z.object({ comment: prose(1000), version: shownVersion() });

export const headers = () => personalHeaders;

/** A poll as its personal link opens it, without sign-in. Opening shows the form; only the button answers. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { poll, slots, invitee, choices } = await opened({ context, params });
  const { title, text, groupName, form, place, answerBy, askerName } = poll;
  const { id: _id, personId: _personId, ...who } = invitee;
  const at = now();
  return {
    poll: { title, text, groupName, form, place, answerBy, askerName },
    state: pollState(poll, at),
    key: params.key ?? "",
    slots: slots.map(({ id, startsAt, endsAt, meetingId, calledOffAt }) => ({
      id,
      startsAt,
      endsAt,
      became: meetingId !== null && calledOffAt === null,
    })),
    who,
    choices,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await opened({ context, params });
  const typed = await readTyped(request);
  const form = checkTyped(answerForm, typed);
  if (!form.ok) return formAgain(form.problems, typed);
  const choices: Record<string, string> = {};
  for (const [name, value] of Object.entries(typed)) {
    if (name.startsWith("slot-") && typeof value === "string") choices[name.slice(5)] = value;
  }
  const { comment, version } = form.value;
  const given = { choices, comment: comment || null };
  const refused = answerPoll(database(), params.key ?? "", given, version, now());
  if (isRefusal(refused)) return refusedForm(refused, typed);
  return redirectWithNote(`/datum/${params.key}`, "pollAnswered");
}

const opened = ({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) =>
  openedByKey(isKey(params.key) ? answeringBy(database(), params.key) : null, { context });

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.answerTitle };

export default function AnswerRoute() {
  const speech = useSpeech();
  const own = speech.words.polls;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { poll, state, who } = facts;
  if (state !== "open" && !answer) return <ClosedPoll {...facts} />;
  const answeredOn = who.answeredAt === null ? null : dayInWords(dayOf(who.answeredAt), speech);
  return (
    <>
      <Head
        kicker={
          <span>
            <Around passage={poll.title}>{[poll.groupName, poll.title].join(", ")}</Around>
          </span>
        }
        title={own.answerTitle}
        lead={[
          answeredOn ? own.answeredAt(answeredOn) : null,
          own.answerUntil(dayInWords(poll.answerBy, speech, { weekday: true })),
        ]
          .filter(Boolean)
          .join(" ")}
      />
      <AnswerPollForm {...facts} answer={answer} />
    </>
  );
}
