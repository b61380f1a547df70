import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";

/** Who can be given something to do. */
export type ResponsibleChoices = {
  people: { id: string; name: string; unitName: string | null }[];
  units: { id: string; name: string }[];
};

/** One line of the board's assignments: what, who, by when. `line` sets its fields apart from the others'. */
export function ResponsibleFields({ line, choices }: { line: string; choices: ResponsibleChoices }) {
  const words = useWords();
  const own = words.followupDesk.decide;
  return (
    <fieldset className="form">
      <legend>{own.assignment(Number(line))}</legend>
      <Field name={`text-${line}`} label={own.text} maxLength={300} />
      <Select
        name={`responsible-${line}`}
        label={own.responsible}
        empty={words.common.choose}
        groups={[
          {
            label: words.minutes.action.people,
            options: choices.people.map(({ id, name, unitName }) => ({
              value: `person:${id}`,
              label: unitName ? `${name}, ${unitName}` : name,
            })),
          },
          {
            label: words.minutes.action.units,
            options: choices.units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
          },
        ]}
      />
      <Field name={`due-${line}`} label={own.due} width="day" inputMode="numeric" />
    </fieldset>
  );
}
