import { projectDutyKinds } from "#db/words";
import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";

/** The fields of a report or a payment claim. */
export function DutyFields() {
  const { projects, terms, common } = useWords();
  const { fields, help } = projects.duties;
  return (
    <>
      <Select
        name="kind"
        label={fields.kind}
        empty={common.choose}
        options={projectDutyKinds.map((value) => ({ value, label: terms.projectDutyKind[value] }))}
      />
      <Field name="title" label={fields.title} help={help.title} maxLength={200} required />
      <Field name="dueOn" label={fields.dueOn} type="date" width="day" required />
      <Field name="doneOn" label={fields.doneOn} help={help.doneOn} type="date" width="day" />
    </>
  );
}
