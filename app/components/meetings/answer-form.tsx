import type { Answer, AttendanceMode, MeetingForm } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Choice } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

type AnsweredBefore = {
  answer: Answer | null;
  mode: AttendanceMode | null;
  comment: string | null;
  answeredByName: string | null;
};

/** Yes, perhaps or no to a notice; how, where there is a choice; and a word to the coordinator. */
export function AnswerForm({
  meeting,
  before,
  question,
  forInvitation,
  action,
  answer,
}: {
  meeting: { id: string; form: MeetingForm; answerBy: string | null };
  before: AnsweredBefore | null;
  question: string;
  /** Whose invitation the coordinator answers; left out for one's own. */
  forInvitation?: string;
  /** Where it is posted, when not to the meeting. */
  action?: string;
  answer?: FormAnswer;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const modes = (["onSite", "online"] as const).map((value) => ({
    value,
    label: words.terms.attendanceMode[value],
  }));
  return (
    <Form
      action={action ?? `${meetingPath(meeting.id)}/svar`}
      answer={answer}
      values={{
        answer: before?.answer,
        mode: before?.mode ?? (before?.answer ? null : "onSite"),
        comment: before?.comment,
      }}
      id="svar"
    >
      {forInvitation ? <input type="hidden" name="for" value={forInvitation} /> : null}
      <Choice
        name="answer"
        legend={question}
        joined
        options={(["yes", "maybe", "no"] as const).map((value) => ({ value, label: own.choice[value] }))}
      />
      {meeting.form === "hybrid" ? (
        <Choice name="mode" legend={forInvitation ? own.howPerson : own.howYou} options={modes} inRow />
      ) : null}
      <Field
        name="comment"
        label={forInvitation ? own.commentFor : own.comment}
        help={forInvitation ? words.common.optional : own.commentHelp}
        rows={2}
      />
      <Actions submit={before?.answer ? own.changeAnswer : own.sendAnswer}>
        <span className="note">
          {before?.answeredByName ? `${own.byOther(before.answeredByName)} ` : ""}
          {meeting.answerBy
            ? own.answerBy(dayInWords(meeting.answerBy, speech, { year: false }))
            : own.answerAnyTime}
        </span>
      </Actions>
    </Form>
  );
}
