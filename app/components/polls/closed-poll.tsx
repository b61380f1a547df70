import type { PollAnswer } from "#db/words";
import type { PollState } from "~/domain/polls/poll";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { Span } from "../moment";
import { Head, Part } from "../page";
import { type Answerer, type AskedPoll, type AskedSlot, ChosenAnswers } from "./answer-poll-form";

/** A poll that takes no answers any more: what happened, whom to ask, what it came to, and one's own answer. */
export function ClosedPoll({
  poll,
  state,
  slots,
  who,
  choices,
}: {
  poll: AskedPoll;
  state: PollState;
  slots: AskedSlot[];
  who: Answerer;
  choices: Record<string, PollAnswer>;
}) {
  const speech = useSpeech();
  const own = speech.words.polls;
  const became = slots.filter((slot) => slot.became);
  const isOver = state === "over";
  return (
    <>
      <Head
        kicker={
          <span>
            <Around passage={poll.title}>{[poll.groupName, poll.title].join(", ")}</Around>
          </span>
        }
        title={isOver ? own.overTitle : own.closedTitle}
        lead={
          isOver
            ? own.overLead(dayInWords(poll.answerBy, speech), poll.askerName)
            : own.closedLead(poll.askerName)
        }
      />
      {became.length > 0 ? (
        <Part id="blev" title={own.became}>
          <ul className="slot-list">
            {became.map((slot) => (
              <li key={slot.id} className="first-up">
                <Span from={slot.startsAt} to={slot.endsAt} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="svar" title={own.yourAnswers}>
        {who.answeredAt === null ? (
          <p>{own.youDidNot}</p>
        ) : (
          <ChosenAnswers slots={slots} choices={choices} comment={who.comment} />
        )}
      </Part>
    </>
  );
}
