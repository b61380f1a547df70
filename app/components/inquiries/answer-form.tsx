import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** The form in which a contact answers a question. */
export function InquiryAnswerForm({
  to,
  units,
  answer,
}: {
  to: string;
  units: { id: string; name: string }[];
  answer?: FormAnswer;
}) {
  const { answering } = useWords().archive.inquiry;
  return (
    <Form action={to} answer={answer} values={{ unitId: units[0]?.id ?? "" }}>
      <Field name="answer" label={answering.answer} help={answering.answerHelp} rows={8} required />
      {units.length > 1 ? (
        <Select
          name="unitId"
          label={answering.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="unitId" value={units[0]?.id ?? ""} />
      )}
      <Actions submit={answering.submit} />
    </Form>
  );
}
