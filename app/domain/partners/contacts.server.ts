import { and, asc, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { partnerContacts, partners, people, projectPartners, projects, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { shelvePartner } from "../archive/shelve-register.server";
import { type BinPart, moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { tiesOf } from "../goals/ties.server";
import { type Member, viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { type Refusal, refuse } from "../refusal";
import type { ContactFacts } from "./contact";

/** One contact with its partner's name; null when that partner has none such. The caller asks for the right. */
export function contactById(db: Database, partnerId: string, id: string) {
  return (
    db
      .select({
        id: partnerContacts.id,
        partnerId: partners.id,
        partnerName: partners.name,
        happenedOn: partnerContacts.happenedOn,
        kind: partnerContacts.kind,
        personId: partnerContacts.personId,
        personName: people.name,
        unitId: partnerContacts.unitId,
        unitName: units.name,
        projectId: partnerContacts.projectId,
        about: partnerContacts.about,
        outcome: partnerContacts.outcome,
        createdBy: partnerContacts.createdBy,
        version: partnerContacts.version,
      })
      .from(partnerContacts)
      .innerJoin(partners, eq(partners.id, partnerContacts.partnerId))
      .innerJoin(people, eq(people.id, partnerContacts.personId))
      .innerJoin(units, eq(units.id, partnerContacts.unitId))
      .where(and(eq(partnerContacts.id, id), eq(partnerContacts.partnerId, partnerId)))
      .get() ?? null
  );
}

export type Contact = NonNullable<ReturnType<typeof contactById>>;

/** The projects and exchanges with a partner that the viewer may see, to choose among. */
export const projectsWith = (db: Database, member: Member, partnerId: string) =>
  db
    .select({ id: projects.id, title: projects.title })
    .from(projectPartners)
    .innerJoin(projects, eq(projects.id, projectPartners.projectId))
    .where(and(eq(projectPartners.partnerId, partnerId), projectsSeenBy(viewerOf(member))))
    .orderBy(asc(projects.title), asc(projects.id))
    .all();

/**
 * Writes in that somebody was in touch with a partner, and gives the contact's id; the same sent twice by the same person
 * within ten minutes is one. Refuses `notFound` for a partner that is not there, `dayInFuture` and choices that
 * do not exist (`wrongValue`).
 */
export function logContact(
  db: Database,
  member: Member,
  partnerId: string,
  facts: ContactFacts,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const partner = nameOf(tx, partnerId);
    if (partner === null) return refuse("notFound");
    const wrong = checked(tx, member, partnerId, facts, now);
    if (wrong) return wrong;
    const twin = tx
      .select({ id: partnerContacts.id })
      .from(partnerContacts)
      .where(
        and(
          eq(partnerContacts.partnerId, partnerId),
          eq(partnerContacts.createdBy, member.id),
          eq(partnerContacts.happenedOn, facts.happenedOn),
          eq(partnerContacts.about, facts.about),
          gt(partnerContacts.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(partnerContacts)
      .values({ id, partnerId, ...facts, createdAt: now, createdBy: member.id })
      .run();
    tell(tx, member, { ...deedAbout(partnerId, partner, "loggedContact"), after: { ...facts } }, now);
    shelvePartner(tx, partnerId, now);
    return { id };
  });
}

/** Corrects a contact. Changing nothing is no change. Refuses as `logContact`, and `changedMeanwhile` with what stands. */
export function changeContact(
  db: Database,
  member: Member,
  shown: { partnerId: string; id: string; version: number },
  facts: ContactFacts,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = contactById(tx, shown.partnerId, shown.id);
    if (!before) return refuse("notFound");
    const earlier = factsOf(before);
    if (JSON.stringify(earlier) === JSON.stringify(factsOf(facts))) return null;
    if (before.version !== shown.version) return refuse("changedMeanwhile", { current: before });
    const wrong = checked(tx, member, shown.partnerId, facts, now, before.projectId);
    if (wrong) return wrong;
    tx.update(partnerContacts)
      .set({ ...facts, version: before.version + 1 })
      .where(eq(partnerContacts.id, shown.id))
      .run();
    const deed = deedAbout(shown.partnerId, before.partnerName, "changedContact");
    tell(tx, member, { ...deed, before: earlier, after: { ...facts } }, now);
    shelvePartner(tx, shown.partnerId, now);
    return null;
  });
}

/** Removes a contact that was written in by mistake. Nothing happens when it is gone. */
export function removeContact(
  db: Database,
  member: Member,
  partnerId: string,
  id: string,
  now: number,
): void {
  db.transaction((tx) => {
    const before = contactById(tx, partnerId, id);
    if (!before) return;
    const parts: BinPart[] = [[partnerContacts, eq(partnerContacts.id, id)], tiesOf("contact", id)];
    moveIntoBin(tx, member, { kind: "contact", id, label: before.partnerName }, parts, now);
    const deed = deedAbout(partnerId, before.partnerName, "removedContact");
    tell(tx, member, { ...deed, before: factsOf(before) }, now);
    shelvePartner(tx, partnerId, now);
  });
}

/** A project that the writer cannot see, and so cannot have let go, may stay (`kept`). */
function checked(
  db: Database,
  member: Member,
  partnerId: string,
  facts: ContactFacts,
  now: number,
  kept: string | null = null,
): Refusal | null {
  if (facts.happenedOn > dayOf(now)) return refuse("dayInFuture", { field: "happenedOn" });
  if (!db.select({ id: people.id }).from(people).where(eq(people.id, facts.personId)).get())
    return refuse("wrongValue", { field: "personId" });
  if (!db.select({ id: units.id }).from(units).where(eq(units.id, facts.unitId)).get())
    return refuse("wrongValue", { field: "unitId" });
  const { projectId } = facts;
  if (projectId === null || projectId === kept) return null;
  return projectsWith(db, member, partnerId).some(({ id }) => id === projectId)
    ? null
    : refuse("wrongValue", { field: "projectId" });
}

const nameOf = (db: Database, partnerId: string): string | null =>
  db.select({ name: partners.name }).from(partners).where(eq(partners.id, partnerId)).get()?.name ?? null;

const deedAbout = (partnerId: string, label: string, deed: string) =>
  ({ deed, subject: "partner", subjectId: partnerId, label }) as const;

function factsOf(contact: ContactFacts): ContactFacts {
  const { happenedOn, kind, personId, unitId, projectId, about, outcome } = contact;
  return { happenedOn, kind, personId, unitId, projectId, about, outcome };
}
