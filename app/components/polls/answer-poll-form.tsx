import { type Capacity, type MeetingForm, type PollAnswer, pollAnswers } from "#db/words";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Choice } from "../choices";
import { Fact } from "../facts";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Span } from "../moment";
import { Column } from "../page";

export type AskedPoll = {
  title: string;
  text: string | null;
  groupName: string;
  form: MeetingForm;
  place: string | null;
  answerBy: string;
  askerName: string;
};

/** A time as the invitee sees it; `became` says that it is a meeting now. */
export type AskedSlot = { id: string; startsAt: number; endsAt: number; became: boolean };

export type Answerer = {
  name: string;
  capacity: Capacity;
  unitName: string | null;
  comment: string | null;
  answeredAt: number | null;
  version: number;
};

/** Yes, if need be or no to each time, and a line to whoever asks. */
export function AnswerPollForm({
  poll,
  slots,
  who,
  choices,
  answer,
}: {
  poll: AskedPoll;
  slots: AskedSlot[];
  who: Answerer;
  choices: Record<string, PollAnswer>;
  answer?: FormAnswer;
}) {
  const { words } = useSpeech();
  const own = words.polls;
  const where = [poll.form === "online" ? null : poll.place, words.terms.meetingForm[poll.form]];
  const saved = answer?.current as { choices: Record<string, PollAnswer>; comment: string | null } | null;
  const stored = Object.fromEntries(slots.map((slot) => [`slot-${slot.id}`, choices[slot.id]]));
  return (
    <Column>
      <div className="stack">
        {poll.text ? (
          <p className="said-text" lang="sv">
            {poll.text}
          </p>
        ) : null}
        <dl className="facts">
          <Fact label={own.answeringAs}>{[who.name, own.as[who.capacity](who.unitName)].join(", ")}</Fact>
          <Fact label={own.askedBy}>{poll.askerName}</Fact>
          <Fact label={own.where}>{where.filter(Boolean).join(". ")}</Fact>
        </dl>
        {saved ? (
          <SavedNow answer={answer}>
            <ChosenAnswers slots={slots} choices={saved.choices} comment={saved.comment} />
          </SavedNow>
        ) : null}
        <Form
          answer={answer}
          version={who.version}
          values={{ ...stored, comment: who.comment }}
          className="form answer-poll"
        >
          {slots.map((slot) => (
            <Choice
              key={slot.id}
              name={`slot-${slot.id}`}
              legend={
                <span className="first-up">
                  <Span from={slot.startsAt} to={slot.endsAt} />
                </span>
              }
              joined
              options={pollAnswers.map((value) => ({ value, label: own.pollAnswer[value] }))}
            />
          ))}
          <p className="note">{own.openCountsAsNo}</p>
          <Field name="comment" label={own.commentLabel} help={own.commentHelp} rows={2} maxLength={1000} />
          <Actions submit={who.answeredAt === null ? own.submitAnswer : own.submitChange} />
        </Form>
      </div>
    </Column>
  );
}

/** What somebody has said of each time, in words. */
export function ChosenAnswers({
  slots,
  choices,
  comment,
}: {
  slots: AskedSlot[];
  choices: Record<string, PollAnswer>;
  comment: string | null;
}) {
  const own = useSpeech().words.polls;
  return (
    <>
      <ul className="slot-list">
        {slots.map((slot) => (
          <li key={slot.id} className="first-up">
            <Span from={slot.startsAt} to={slot.endsAt} />: {own.pollAnswer[choices[slot.id] ?? "no"]}
          </li>
        ))}
      </ul>
      {comment ? (
        <p className="said-text" lang="sv">
          {comment}
        </p>
      ) : null}
    </>
  );
}
