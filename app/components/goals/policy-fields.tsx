import type { ReactNode } from "react";
import { policyKinds } from "#db/words";
import { useWords } from "~/i18n/language";
import { Choice, Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

/** The fields of a governing document. `kind` is left out in a new edition: it is the same. */
export function PolicyFields({
  units,
  sections,
  edition,
  children,
}: {
  units: { id: string; name: string }[];
  /** How many sections to show. */
  sections: number;
  edition?: boolean;
  children: ReactNode;
}) {
  const { form: own, kinds } = useWords().goals;
  return (
    <>
      <Part id="beslut" title={own.decision}>
        <div className="form">
          {edition ? null : (
            <Choice
              name="kind"
              legend={own.kind}
              options={policyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
            />
          )}
          <Field name="title" label={own.title} required maxLength={200} />
          <Field name="adoptedBy" label={own.adoptedBy} help={own.adoptedByHelp} maxLength={200} />
          <Field name="adoptedOn" label={own.adoptedOn} help={own.adoptedOnHelp} type="date" width="day" />
          <Field name="paragraph" label={own.paragraph} width="number" maxLength={40} />
          <Field name="caseNumber" label={own.caseNumber} width="half" maxLength={60} />
          <Field name="validFrom" label={own.validFrom} help={own.validFromHelp} type="date" width="day" />
          <Field name="validUntil" label={own.validUntil} help={own.validUntilHelp} type="date" width="day" />
          <Field name="reviewYear" label={own.reviewYear} width="number" inputMode="numeric" maxLength={4} />
          <Select
            name="responsibleUnitId"
            label={own.responsible}
            empty={own.nobody}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </Part>
      <Part id="text" title={own.text} aside={own.sectionHelp}>
        <div className="form">
          {Array.from({ length: sections }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is known by its place
            <div className="form" key={place}>
              <Field name={`heading-${place}`} label={own.heading(place + 1)} maxLength={200} />
              <Field name={`text-${place}`} label={own.section(place + 1)} rows={5} />
            </div>
          ))}
          {children}
        </div>
      </Part>
    </>
  );
}
