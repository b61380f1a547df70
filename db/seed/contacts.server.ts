import contacts from "../demo/contacts.json";
import type { Database } from "../open.server";
import { partnerContacts } from "../schema.server";
import { type ContactKind, contactKinds } from "../words";
import { type At, facts } from "./facts.server";
import { translated } from "./words";

const contactKindOf: Record<string, ContactKind> = Object.fromEntries(
  contactKinds.map((kind) => [kind, kind]),
);

/** When we have been in touch with the partners, and what came of it. */
export function seedContacts(db: Database, at: At): void {
  db.insert(partnerContacts)
    .values(
      contacts.map(({ id, partner_id, person_id, project_id, kind, day, about, outcome }) => ({
        id,
        partnerId: partner_id,
        personId: person_id,
        unitId: facts.people.find((each) => each.id === person_id)?.unit_id ?? "",
        projectId: project_id,
        kind: translated(contactKindOf, kind),
        happenedOn: day,
        about,
        outcome,
        createdAt: at(day, "16.00"),
        createdBy: person_id,
      })),
    )
    .run();
}
