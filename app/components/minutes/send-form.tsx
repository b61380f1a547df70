import { listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** Sends the minutes to the adjusters, with a last day. */
export function SendForm({
  meetingId,
  adjusters,
  signOffBy,
  answer,
}: {
  meetingId: string;
  adjusters: string[];
  signOffBy: string;
  answer?: FormAnswer;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.signOff;
  return (
    <Form action={`/moten/${meetingId}/justering/skicka`} answer={answer} values={{ signOffBy }}>
      <Field
        name="signOffBy"
        label={own.lastDayLabel}
        help={own.lastDayHelp}
        width="day"
        inputMode="numeric"
        required
      />
      <Actions submit={own.send(listInWords(adjusters, speech))} />
    </Form>
  );
}
