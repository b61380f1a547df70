import { itemKinds, presenterRoles } from "#db/words";
import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";

/** What is said about a standing item. */
export function StandingItemFields() {
  const words = useWords();
  const own = words.groups.standingItem;
  return (
    <>
      <Field name="title" label={own.title} maxLength={200} required />
      <Select
        name="kind"
        label={own.kind}
        empty={words.common.choose}
        options={itemKinds.map((value) => ({ value, label: words.terms.itemKind[value] }))}
      />
      <Select
        name="presenterRole"
        label={own.presenter}
        empty={own.anyone}
        options={presenterRoles.map((value) => ({ value, label: words.terms.presenterRole[value] }))}
      />
      <Field name="minutes" label={own.minutes} help={own.minutesHelp} width="number" inputMode="numeric" />
    </>
  );
}
