import { meetingForms } from "#db/words";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Choice } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, type FormValues } from "../form";

/** A poll before it is sent: what it is about, until when, and the times it proposes, one row each. */
export function PollForm({
  action,
  values,
  answer,
  version,
  rowCount,
  mostRows,
  submit,
  cancelTo,
}: {
  action: string;
  values: FormValues;
  answer: FormAnswer;
  version?: number;
  rowCount: number;
  /** Beyond this many no more rows are offered. */
  mostRows: number;
  submit: string;
  cancelTo: string;
}) {
  const words = useWords();
  const own = words.polls;
  const rows = Array.from({ length: rowCount }, (_, place) => place + 1);
  return (
    <Form action={action} values={values} answer={answer} version={version}>
      <Field name="title" label={own.heading} help={own.headingHelp} maxLength={120} required />
      <Field name="text" label={own.text} help={own.textHelp} rows={4} />
      <Choice
        name="meetingForm"
        legend={own.form}
        options={meetingForms.map((value) => ({ value, label: words.terms.meetingForm[value] }))}
      />
      <Field name="place" label={own.place} help={own.placeHelp} />
      <Field name="answerBy" label={own.answerBy} help={own.answerByHelp} type="date" width="day" required />
      <fieldset className="slot-rows">
        <legend>{own.slotsLegend}</legend>
        <p className="help">{own.slotsHelp}</p>
        {rows.map((row) => (
          <fieldset key={row} className="slot-row">
            <legend className="vh">{own.slot(row)}</legend>
            <Field name={`day-${row}`} label={own.day} type="date" />
            <Field name={`start-${row}`} label={own.start} inputMode="numeric" />
            <Field name={`end-${row}`} label={own.end} inputMode="numeric" />
          </fieldset>
        ))}
      </fieldset>
      <Actions submit={submit}>
        {rowCount < mostRows ? (
          <button
            type="submit"
            className="btn"
            name="more"
            value="1"
            formAction={`${action}#day-${rowCount + 1}`}
          >
            {own.more}
          </button>
        ) : null}
        <a href={cancelTo}>{words.common.cancel}</a>
      </Actions>
    </Form>
  );
}
