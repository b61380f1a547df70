import more from "../demo/partners.json";
import type { Database } from "../open.server";
import { partnerAgreements, partnerPeople, partners } from "../schema.server";
import { type At, facts } from "./facts.server";
import { partnerKindOf, partnerStatusOf, translated } from "./words";

/** The partners, whom we know there, and what has been agreed. */
export function seedPartners(db: Database, at: At): void {
  db.insert(partners)
    .values(
      facts.partners.map((partner) => ({
        id: partner.id,
        name: partner.name,
        localName: partner.name_local,
        countryCode: partner.country_code,
        kind: translated(partnerKindOf, partner.type),
        sinceYear: partner.since,
        languages: partner.languages,
        responsibleId: partner.responsible_person_id,
        topics: partner.topics,
        status: translated(partnerStatusOf, partner.status),
        lastContactOn: partner.last_contact,
        note: partner.note,
        createdAt: at(partnerRegisteredOn(partner), "09.00"),
        changedAt: at(partner.last_contact, "16.00"),
      })),
    )
    .run();
  const registered = (id: string) =>
    at(partnerRegisteredOn(facts.partners.find((partner) => partner.id === id) ?? { since: 0 }), "09.00");
  db.insert(partnerPeople)
    .values([
      ...facts.partners.map((partner) => ({
        id: partner.id.replace("pa-", "pp-"),
        partnerId: partner.id,
        name: partner.contact_name,
        title: partner.contact_title,
        email: partner.contact_email,
        createdAt: registered(partner.id),
      })),
      ...more.people.map(({ partner_id, left, ...person }) => ({
        ...person,
        partnerId: partner_id,
        leftOn: left,
        createdAt: registered(partner_id),
      })),
    ])
    .run();
  db.insert(partnerAgreements)
    .values(
      more.agreements.map(({ id, partner_id, title, signed, ends, decided_by, case_number }) => ({
        id,
        partnerId: partner_id,
        title,
        signedOn: signed,
        endsOn: ends,
        decidedBy: decided_by,
        caseNumber: case_number,
        createdAt: registered(partner_id),
      })),
    )
    .run();
}

/** The day a partner came into the register. */
export const partnerRegisteredOn = ({ since }: { since: number }) =>
  since < 2025 ? registerBegan : `${since}-09-02`;

/** The day when the register was begun: what is older was written in then. */
export const registerBegan = "2024-01-08";
