import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { partnerPeople, partners } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { shelvePartner } from "../archive/shelve-register.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";

/** Somebody at a partner, as it is written in. */
type PersonFacts = {
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  /** The day from which they no longer work there; null while they do. */
  leftOn: string | null;
};

const columns = {
  id: partnerPeople.id,
  partnerId: partners.id,
  partnerName: partners.name,
  name: partnerPeople.name,
  title: partnerPeople.title,
  email: partnerPeople.email,
  phone: partnerPeople.phone,
  leftOn: partnerPeople.leftOn,
  version: partnerPeople.version,
};

const withPartner = (db: Database) =>
  db.select(columns).from(partnerPeople).innerJoin(partners, eq(partners.id, partnerPeople.partnerId));

/** The people that we know at a partner: those who work there first, by name. */
export const peopleAt = (db: Database, partnerId: string) =>
  withPartner(db)
    .where(eq(partnerPeople.partnerId, partnerId))
    .orderBy(asc(isNotNull(partnerPeople.leftOn)), asc(partnerPeople.name), asc(partnerPeople.id))
    .all();

export type PartnerPerson = ReturnType<typeof peopleAt>[number];

/** One of them; null when that partner has none such. The caller asks for the right. */
export const personAt = (db: Database, partnerId: string, id: string): PartnerPerson | null =>
  withPartner(db)
    .where(and(eq(partnerPeople.id, id), eq(partnerPeople.partnerId, partnerId)))
    .get() ?? null;

/**
 * Writes in somebody at a partner and gives the id; the same name twice within ten minutes is one. Refuses `notFound` for a
 * partner that is not there and `dayInFuture`.
 */
export function addPerson(
  db: Database,
  member: Member,
  partnerId: string,
  facts: PersonFacts,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const partner = tx.select({ name: partners.name }).from(partners).where(eq(partners.id, partnerId)).get();
    if (!partner) return refuse("notFound");
    if (facts.leftOn && facts.leftOn > dayOf(now)) return refuse("dayInFuture", { field: "leftOn" });
    const twin = tx
      .select({ id: partnerPeople.id })
      .from(partnerPeople)
      .where(
        and(
          eq(partnerPeople.partnerId, partnerId),
          eq(partnerPeople.name, facts.name),
          facts.email === null ? isNull(partnerPeople.email) : eq(partnerPeople.email, facts.email),
          gt(partnerPeople.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(partnerPeople)
      .values({ id, partnerId, ...facts, createdAt: now })
      .run();
    tell(tx, member, { ...about(partnerId, partner.name, "addedPartnerPerson"), after: { ...facts } }, now);
    shelvePartner(tx, partnerId, now);
    return { id };
  });
}

/** Changes what is said of somebody at a partner. Refuses `notFound`, `dayInFuture`, and `changedMeanwhile` with what stands. */
export function changePerson(
  db: Database,
  member: Member,
  shown: { partnerId: string; id: string; version: number },
  facts: PersonFacts,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = personAt(tx, shown.partnerId, shown.id);
    if (!before) return refuse("notFound");
    const earlier = factsOf(before);
    if (JSON.stringify(earlier) === JSON.stringify(factsOf(facts))) return null;
    if (before.version !== shown.version) return refuse("changedMeanwhile", { current: before });
    if (facts.leftOn && facts.leftOn > dayOf(now)) return refuse("dayInFuture", { field: "leftOn" });
    tx.update(partnerPeople)
      .set({ ...facts, version: before.version + 1 })
      .where(eq(partnerPeople.id, shown.id))
      .run();
    const deed = about(shown.partnerId, before.partnerName, "changedPartnerPerson");
    tell(tx, member, { ...deed, before: earlier, after: { ...facts } }, now);
    shelvePartner(tx, shown.partnerId, now);
    return null;
  });
}

/** Removes somebody at a partner from the register. Nothing happens when they are gone. */
export function removePerson(db: Database, member: Member, partnerId: string, id: string, now: number): void {
  db.transaction((tx) => {
    const before = personAt(tx, partnerId, id);
    if (!before) return;
    const removed = { kind: "partnerPerson", id, label: before.name } as const;
    moveIntoBin(tx, member, removed, [[partnerPeople, eq(partnerPeople.id, id)]], now);
    const deed = about(partnerId, before.partnerName, "removedPartnerPerson");
    tell(tx, member, { ...deed, before: factsOf(before) }, now);
    shelvePartner(tx, partnerId, now);
  });
}

const about = (partnerId: string, label: string, deed: string) =>
  ({ deed, subject: "partner", subjectId: partnerId, label }) as const;

function factsOf({ name, title, email, phone, leftOn }: PersonFacts): PersonFacts {
  return { name, title, email, phone, leftOn };
}
