import { meetingPath } from "~/addresses/meetings";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/** What the notice says of its own, and the two ways on: keep it and look at the letter, or send it. */
export function NoticeForm({
  meetingId,
  version,
  values,
  receivers,
  answer,
}: {
  meetingId: string;
  version: number;
  values: { noticeText: string | null; answerBy: string | null };
  /** How many the notice goes to; null where it can only be kept. */
  receivers: number | null;
  answer?: FormAnswer;
}) {
  const speech = useSpeech();
  const own = speech.words.meeting.noticePage;
  const path = `${meetingPath(meetingId)}/kallelse`;
  const saved = answer?.current as { noticeText: string | null; answerBy: string | null } | null | undefined;
  return (
    <>
      <SavedNow answer={answer}>
        {saved ? (
          <>
            {saved.noticeText ? <p lang="sv">{saved.noticeText}</p> : null}
            {saved.answerBy ? (
              <p className="meta">
                {own.answerBy} {dayInWords(saved.answerBy, speech)}
              </p>
            ) : null}
          </>
        ) : null}
      </SavedNow>
      <Form answer={answer} values={values} version={version} action={path}>
        <Field name="noticeText" label={own.text} help={own.textHelp} rows={5} />
        <Field name="answerBy" type="date" label={own.answerBy} help={own.answerByHelp} width="day" />
        {receivers === null ? (
          <div className="actions">
            <button type="submit" className="btn main" formAction={`${path}/text`}>
              {own.keep}
            </button>
          </div>
        ) : (
          <Actions submit={own.send(receivers)}>
            <button type="submit" className="btn" formAction={`${path}/text`}>
              {own.keep}
            </button>
          </Actions>
        )}
      </Form>
    </>
  );
}
