import type { ReactNode } from "react";
import { callStatuses } from "#db/words";
import type { CallChoices } from "~/domain/funding/call-content.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Checks, Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

/** The fields of a call's form, part by part; `children` are the buttons after the last. */
export function CallFields({ choices, children }: { choices: CallChoices; children: ReactNode }) {
  const speech = useSpeech();
  const { calls, terms, common } = speech.words;
  const { fields, help, parts } = calls;
  return (
    <>
      <Part id="vilken" title={parts.what}>
        <div className="form">
          <Select
            name="programmeCode"
            label={fields.programmeCode}
            empty={common.choose}
            options={choices.programmes.map((each) => ({ value: each.code, label: nameIn(each, speech) }))}
          />
          <Field name="title" label={fields.title} maxLength={200} required />
          <Field
            name="reference"
            label={fields.reference}
            help={help.reference}
            width="half"
            maxLength={100}
          />
        </div>
      </Part>
      <Part id="nar" title={parts.when}>
        <div className="form">
          <Field name="opensOn" label={fields.opensOn} type="date" width="day" />
          <Field name="closesOn" label={fields.closesOn} type="date" width="day" required />
          <Field name="closesAtClock" label={fields.closesAtClock} width="clock" maxLength={10} />
        </div>
      </Part>
      <Part id="for-vem" title={parts.whom}>
        <div className="form">
          <Checks
            name="themeIds"
            legend={fields.themeIds}
            help={help.themeIds}
            options={choices.themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
            columns
          />
          <Field name="whoCanApply" label={fields.whoCanApply} rows={2} maxLength={1000} />
        </div>
      </Part>
      <Part id="pengar" title={parts.terms}>
        <div className="form">
          <Field name="grantRange" label={fields.grantRange} help={help.grantRange} maxLength={200} />
          <Field
            name="sharePercent"
            label={fields.sharePercent}
            width="number"
            inputMode="numeric"
            maxLength={3}
          />
          <Field name="coFinancingNote" label={fields.coFinancingNote} rows={2} maxLength={1000} />
        </div>
      </Part>
      <Part id="hos-oss" title={parts.us}>
        <div className="form">
          <Select
            name="status"
            label={fields.status}
            options={callStatuses.map((value) => ({ value, label: terms.callStatus[value] }))}
          />
          <Select
            name="responsibleId"
            label={fields.responsibleId}
            empty={calls.nobody}
            options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field name="assessment" label={fields.assessment} rows={3} maxLength={2000} />
        </div>
      </Part>
      <Part id="finansiaren" title={parts.funder}>
        <div className="form">
          <Field name="web" label={fields.web} help={help.web} type="url" maxLength={300} />
          <Field name="checkedOn" label={fields.checkedOn} help={help.checkedOn} type="date" width="day" />
          {children}
        </div>
      </Part>
    </>
  );
}
