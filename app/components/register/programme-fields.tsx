import type { ReactNode } from "react";
import { programmeFits, programmeKinds } from "#db/words";
import { useWords } from "~/i18n/language";
import { Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

/** The fields of a programme's form, part by part; the code only where it is not set yet. `children` are the buttons. */
export function ProgrammeFields({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  const { programmes, terms, common } = useWords();
  const { fields, help, parts } = programmes;
  return (
    <>
      <Part id="vad" title={parts.what}>
        <div className="form">
          {isNew ? (
            <Field name="code" label={fields.code} help={help.code} width="half" maxLength={30} required />
          ) : null}
          <Field name="nameSv" label={fields.nameSv} maxLength={200} required />
          <Field name="nameEn" label={fields.nameEn} maxLength={200} required />
          <Select
            name="kind"
            label={fields.kind}
            empty={common.choose}
            options={programmeKinds.map((value) => ({ value, label: terms.programmeKind[value] }))}
          />
          <Field name="note" label={fields.note} rows={3} maxLength={2000} />
        </div>
      </Part>
      <Part id="tid" title={parts.years}>
        <div className="form">
          <Field
            name="firstYear"
            label={fields.firstYear}
            help={help.years}
            width="number"
            inputMode="numeric"
            maxLength={4}
          />
          <Field name="lastYear" label={fields.lastYear} width="number" inputMode="numeric" maxLength={4} />
          <Field name="outlook" label={fields.outlook} maxLength={500} />
        </div>
      </Part>
      <Part id="pengar" title={parts.terms}>
        <div className="form">
          <Field name="grantShare" label={fields.grantShare} help={help.grantShare} maxLength={300} />
          <Field
            name="keepYears"
            label={fields.keepYears}
            help={help.keepYears}
            width="number"
            inputMode="numeric"
            maxLength={3}
          />
          <Field name="themes" label={fields.themes} help={help.themes} />
          <Select
            name="fit"
            label={fields.fit}
            empty={programmes.noFit}
            options={programmeFits.map((value) => ({ value, label: terms.programmeFit[value] }))}
          />
        </div>
      </Part>
      <Part id="finansiaren" title={parts.funder}>
        <div className="form">
          <Field name="managedBy" label={fields.managedBy} maxLength={200} />
          <Field name="swedishContact" label={fields.swedishContact} maxLength={200} />
          <Field name="contactUrl" label={fields.contactUrl} type="url" maxLength={300} />
          <Field name="source" label={fields.source} help={help.source} rows={2} maxLength={1000} />
          <Field name="checkedOn" label={fields.checkedOn} help={help.checkedOn} type="date" width="day" />
          {children}
        </div>
      </Part>
    </>
  );
}
