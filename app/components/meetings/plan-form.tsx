import { meetingForms } from "#db/words";
import { weekdayOf } from "~/calendar/swedish-time";
import type { CopiedMeeting } from "~/domain/meetings/copy-plan.server";
import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, type FormValues } from "../form";
import { Confirm } from "./confirm";

/** What an empty row begins with. */
type RowDefaults = { start: string; end: string; place: string; form: string };

/** Several meetings at once, one row each. Rows without a date are not saved. */
export function PlanForm({
  action,
  rowCount,
  defaults,
  copies = [],
  answer,
  pointedOut,
  now,
}: {
  action: string;
  rowCount: number;
  defaults: RowDefaults;
  copies?: CopiedMeeting[];
  answer: FormAnswer;
  /** What must be confirmed before it is saved; empty when there is nothing. */
  pointedOut: PointedOut[];
  now: number;
}) {
  const { words } = useSpeech();
  const { plan } = words;
  const rows = Array.from({ length: rowCount }, (_, place) => place + 1);
  return (
    <Form action={action} values={valuesOf(rows, defaults, copies)} answer={answer} className="form roomy">
      {rows.map((row) => (
        <Row key={row} row={row} copy={copies[row - 1]} />
      ))}
      <Confirm points={pointedOut} now={now} />
      <Actions submit={plan.save} />
    </Form>
  );
}

function Row({ row, copy }: { row: number; copy?: CopiedMeeting }) {
  const speech = useSpeech();
  const { words } = speech;
  const { plan } = words;
  return (
    <fieldset className="plan-row">
      <legend>
        {copy ? plan.rowCopied(dayInWords(copy.from, speech)) : plan.row(row)}
        {copy?.evaded ? (
          <small>{plan.rowEvaded(words.common.dates.weekdays[weekdayOf(copy.day)] ?? "")}</small>
        ) : null}
      </legend>
      <div>
        <Field name={`day-${row}`} label={plan.day} type="date" />
        <Field name={`start-${row}`} label={plan.start} inputMode="numeric" />
        <Field name={`end-${row}`} label={plan.end} inputMode="numeric" />
        <Select
          name={`meetingForm-${row}`}
          label={plan.form}
          options={meetingForms.map((value) => ({ value, label: words.terms.meetingForm[value] }))}
        />
        <Field name={`theme-${row}`} label={plan.theme} />
        <Field name={`place-${row}`} label={plan.place} />
      </div>
    </fieldset>
  );
}

function valuesOf(rows: number[], defaults: RowDefaults, copies: CopiedMeeting[]): FormValues {
  const values: FormValues = {};
  for (const row of rows) {
    const copy = copies[row - 1];
    values[`day-${row}`] = copy?.day ?? "";
    values[`start-${row}`] = copy?.start ?? defaults.start;
    values[`end-${row}`] = copy?.end ?? defaults.end;
    values[`meetingForm-${row}`] = copy?.form ?? defaults.form;
    values[`place-${row}`] = copy ? copy.place : defaults.place;
  }
  return values;
}
