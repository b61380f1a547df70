import { watchRhythms } from "#db/words";
import { useWords } from "~/i18n/language";
import { Choice } from "../choices";
import { Field } from "../field";

/** What is said of a saved search: its name, and how often its reader wants a letter. */
export function SavedFields() {
  const { archive, terms } = useWords();
  const { form } = archive.own;
  return (
    <>
      <Field name="name" label={form.name} help={form.nameHelp} maxLength={80} required />
      <Choice
        name="rhythm"
        legend={form.watch}
        help={form.watchHelp}
        options={watchRhythms.map((value) => ({
          value,
          label: terms.watchRhythm[value],
          help: form.rhythms[value],
        }))}
      />
    </>
  );
}
