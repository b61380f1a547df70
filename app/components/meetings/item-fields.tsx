import { itemKinds } from "#db/words";
import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";

export type PersonChoice = { id: string; name: string; unitName: string | null };

/** What is decided about an agenda item. Without `people` whoever puts it forward presents it. */
export function ItemFields({ people }: { people: PersonChoice[] | null }) {
  const words = useWords();
  const own = words.meeting.itemForm;
  return (
    <>
      <Field name="title" label={own.title} required />
      <Field
        name="description"
        label={own.description}
        help={people ? own.descriptionHelp : words.meeting.proposalPage.descriptionHelp}
        rows={3}
      />
      <Select
        name="kind"
        label={own.kind}
        options={itemKinds.map((value) => ({ value, label: words.terms.itemKind[value] }))}
      />
      {people ? (
        <Select
          name="presenter"
          label={own.presenter}
          empty={own.nobody}
          options={people.map((person) => ({
            value: person.id,
            label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
          }))}
        />
      ) : null}
      <Field
        name="minutes"
        label={people ? own.minutes : words.meeting.proposalPage.minutes}
        help={people ? own.minutesHelp : words.common.optional}
        width="number"
        inputMode="numeric"
      />
    </>
  );
}
