import type { ReactNode } from "react";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/** What shall be done, by whom and by when: to add, or with a version to change. */
export function ActionForm({
  action,
  people,
  units,
  values,
  version,
  answer,
  back,
}: {
  action: string;
  people: { id: string; name: string; unitName: string | null }[];
  units: { id: string; name: string }[];
  values?: { text: string; responsible: string; due: string };
  version?: number;
  answer: FormAnswer;
  back: string;
}) {
  const words = useWords();
  const own = words.minutes.action;
  const current = answer?.current as { text?: string; dueDay?: string } | undefined;
  return (
    <>
      <SavedNow answer={answer}>
        <p className="typed" lang="sv">
          {[current?.text, current?.dueDay].filter(Boolean).join(", ")}
        </p>
      </SavedNow>
      <Form action={action} answer={answer} values={values ?? {}} version={version}>
        <Field name="text" label={own.text} help={own.textHelp} required maxLength={300} />
        <ResponsibleSelect people={people} units={units} label={own.responsible} help={own.responsibleHelp} />
        <Field name="due" label={own.due} help={own.dueHelp} width="day" inputMode="numeric" required />
        <Actions submit={version === undefined ? own.submitNew : own.submitChange}>
          {version === undefined ? (
            <button type="submit" className="btn" name="onward" value="another">
              {own.submitAnother}
            </button>
          ) : null}
          <a href={back}>{words.common.cancel}</a>
        </Actions>
      </Form>
    </>
  );
}

/** One list of people and units to choose who is responsible from. */
export function ResponsibleSelect({
  people,
  units,
  label,
  help,
}: {
  people: { id: string; name: string; unitName: string | null }[];
  units: { id: string; name: string }[];
  label: ReactNode;
  help?: ReactNode;
}) {
  const words = useWords();
  const own = words.minutes.action;
  return (
    <Select
      name="responsible"
      label={label}
      help={help}
      empty={words.common.choose}
      groups={[
        {
          label: own.people,
          options: people.map(({ id, name, unitName }) => ({
            value: `person:${id}`,
            label: unitName ? `${name}, ${unitName}` : name,
          })),
        },
        { label: own.units, options: units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })) },
      ]}
    />
  );
}
