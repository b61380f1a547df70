import { meetingPath } from "~/addresses/meetings";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** What the adjuster wants changed before signing off. */
export function ChangeForm({ meetingId, answer }: { meetingId: string; answer?: FormAnswer }) {
  const own = useWords().minutes.signOff;
  return (
    <Form action={`${meetingPath(meetingId)}/justering/andring`} answer={answer}>
      <Field name="comment" label={own.comment} help={own.commentHelp} rows={4} required />
      <Actions submit={own.object} kind="plain" />
    </Form>
  );
}
