import { itemKinds } from "#db/words";
import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";

export type PersonChoice = { id: string; name: string; unitName: string | null };

/** What is decided about an agenda item; `proposes` for whoever puts one forward and asks for the time it needs. */
export function ItemFields({ people, proposes = false }: { people: PersonChoice[]; proposes?: boolean }) {
  const words = useWords();
  const own = words.meeting.itemForm;
  return (
    <>
      <Field name="title" label={own.title} required />
      <Field
        name="description"
        label={own.description}
        help={proposes ? words.meeting.proposalPage.descriptionHelp : own.descriptionHelp}
        rows={3}
      />
      <Select
        name="kind"
        label={own.kind}
        options={itemKinds.map((value) => ({ value, label: words.terms.itemKind[value] }))}
      />
      <Select
        name="presenter"
        label={own.presenter}
        empty={proposes ? undefined : own.nobody}
        options={people.map((person) => ({
          value: person.id,
          label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
        }))}
      />
      <Field
        name="minutes"
        label={proposes ? words.meeting.proposalPage.minutes : own.minutes}
        help={proposes ? words.common.optional : own.minutesHelp}
        width="number"
        inputMode="numeric"
      />
    </>
  );
}
