import type { ReactNode } from "react";
import { partnerKinds, partnerStatuses } from "#db/words";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { TriedBefore } from "../archive/tried";
import { type Option, Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

type PartnerChoices = {
  countries: string[];
  people: { id: string; name: string }[];
  units: { id: string; name: string }[];
};

/** The fields of a partner's form, part by part; `children` are the buttons after the last. */
export function PartnerFields({
  choices,
  partnerId,
  children,
}: {
  choices: PartnerChoices;
  /** The partner that is being changed; null for a new one. */
  partnerId: string | null;
  children: ReactNode;
}) {
  const speech = useSpeech();
  const { contacts, terms, common } = speech.words;
  const form = contacts.partnerForm;
  const named = (list: { id: string; name: string }[]): Option[] =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const countries = choices.countries
    .map((value) => ({ value, label: countryName(value, speech) }))
    .sort((one, other) => one.label.localeCompare(other.label, speech.language));
  return (
    <>
      <Part id="vilka" title={form.who}>
        <div className="form">
          <Field name="name" label={form.name} help={form.nameHelp} maxLength={200} required />
          <Field name="localName" label={form.localName} help={form.localNameHelp} maxLength={200} />
          <Select
            name="kind"
            label={form.kind}
            options={partnerKinds.map((value) => ({ value, label: terms.partnerKind[value] }))}
          />
          <Select name="countryCode" label={form.country} empty={common.choose} options={countries} />
          <Field name="place" label={form.place} maxLength={100} />
          <Field name="web" label={form.web} type="url" maxLength={300} />
          <Field name="note" label={form.note} rows={3} maxLength={2000} />
          <TriedBefore except={partnerId ? { kind: "partner", id: partnerId } : undefined} />
        </div>
      </Part>
      <Part id="hos-oss" title={form.us}>
        <div className="form">
          <Select
            name="status"
            label={form.status}
            options={partnerStatuses.map((value) => ({ value, label: terms.partnerStatus[value] }))}
          />
          <Select
            name="responsibleId"
            label={form.responsible}
            empty={form.nobody}
            options={named(choices.people)}
          />
          <Select
            name="unitId"
            label={form.unit}
            help={form.unitHelp}
            empty={form.noUnit}
            options={named(choices.units)}
          />
          <Field name="sinceYear" label={form.since} width="number" inputMode="numeric" maxLength={4} />
          <Field name="topics" label={form.topics} help={form.listHelp} />
        </div>
      </Part>
      <Part id="hos-partnern" title={form.them}>
        <div className="form">
          <Field name="languages" label={form.languages} help={form.listHelp} />
          {children}
        </div>
      </Part>
    </>
  );
}
