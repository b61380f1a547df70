import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** Sends the minutes to the adjuster, with a last day. */
export function SendForm({
  meetingId,
  adjusterName,
  signOffBy,
  answer,
}: {
  meetingId: string;
  adjusterName: string;
  signOffBy: string;
  answer?: FormAnswer;
}) {
  const own = useWords().minutes.signOff;
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
      <Actions submit={own.send(adjusterName)} />
    </Form>
  );
}
