import { and, asc, desc, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { partnerAgreements, partners } from "#db/schema.server";
import { shelvePartner } from "../archive/shelve-register.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { AgreementFacts } from "./agreement";

const withPartner = (db: Database) =>
  db
    .select({
      id: partnerAgreements.id,
      partnerId: partners.id,
      partnerName: partners.name,
      title: partnerAgreements.title,
      signedOn: partnerAgreements.signedOn,
      endsOn: partnerAgreements.endsOn,
      decidedBy: partnerAgreements.decidedBy,
      caseNumber: partnerAgreements.caseNumber,
      version: partnerAgreements.version,
    })
    .from(partnerAgreements)
    .innerJoin(partners, eq(partners.id, partnerAgreements.partnerId));

/** What has been agreed with a partner, the latest signed first. */
export const agreementsWith = (db: Database, partnerId: string) =>
  withPartner(db)
    .where(eq(partnerAgreements.partnerId, partnerId))
    .orderBy(desc(partnerAgreements.signedOn), asc(partnerAgreements.title), asc(partnerAgreements.id))
    .all();

export type Agreement = ReturnType<typeof agreementsWith>[number];

/** One agreement; null when that partner has none such. The caller asks for the right. */
export const agreementById = (db: Database, partnerId: string, id: string): Agreement | null =>
  withPartner(db)
    .where(and(eq(partnerAgreements.id, id), eq(partnerAgreements.partnerId, partnerId)))
    .get() ?? null;

/**
 * Writes in an agreement and gives its id; the same title twice within ten minutes is one. Refuses `notFound` for a partner
 * that is not there, and `agreementEndBeforeStart`.
 */
export function addAgreement(
  db: Database,
  member: Member,
  partnerId: string,
  facts: AgreementFacts,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const partner = tx.select({ name: partners.name }).from(partners).where(eq(partners.id, partnerId)).get();
    if (!partner) return refuse("notFound");
    const wrong = refusalOf(facts);
    if (wrong) return wrong;
    const twin = tx
      .select({ id: partnerAgreements.id })
      .from(partnerAgreements)
      .where(
        and(
          eq(partnerAgreements.partnerId, partnerId),
          eq(partnerAgreements.title, facts.title),
          gt(partnerAgreements.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(partnerAgreements)
      .values({ id, partnerId, ...facts, createdAt: now })
      .run();
    tell(tx, member, { ...about(partnerId, partner.name, "addedAgreement"), after: { ...facts } }, now);
    shelvePartner(tx, partnerId, now);
    return { id };
  });
}

/** Changes an agreement. Refuses `notFound`, `agreementEndBeforeStart`, and `changedMeanwhile` with what stands. */
export function changeAgreement(
  db: Database,
  member: Member,
  shown: { partnerId: string; id: string; version: number },
  facts: AgreementFacts,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = agreementById(tx, shown.partnerId, shown.id);
    if (!before) return refuse("notFound");
    const earlier = factsOf(before);
    if (JSON.stringify(earlier) === JSON.stringify(factsOf(facts))) return null;
    if (before.version !== shown.version) return refuse("changedMeanwhile", { current: before });
    const wrong = refusalOf(facts);
    if (wrong) return wrong;
    tx.update(partnerAgreements)
      .set({ ...facts, version: before.version + 1 })
      .where(eq(partnerAgreements.id, shown.id))
      .run();
    const deed = about(shown.partnerId, before.partnerName, "changedAgreement");
    tell(tx, member, { ...deed, before: earlier, after: { ...facts } }, now);
    shelvePartner(tx, shown.partnerId, now);
    return null;
  });
}

/** Removes an agreement that was written in by mistake. Nothing happens when it is gone. */
export function removeAgreement(
  db: Database,
  member: Member,
  partnerId: string,
  id: string,
  now: number,
): void {
  db.transaction((tx) => {
    const before = agreementById(tx, partnerId, id);
    if (!before) return;
    const removed = { kind: "agreement", id, label: before.partnerName } as const;
    moveIntoBin(tx, member, removed, [[partnerAgreements, eq(partnerAgreements.id, id)]], now);
    const deed = about(partnerId, before.partnerName, "removedAgreement");
    tell(tx, member, { ...deed, before: factsOf(before) }, now);
    shelvePartner(tx, partnerId, now);
  });
}

const refusalOf = ({ signedOn, endsOn }: AgreementFacts): Refusal | null =>
  signedOn && endsOn && endsOn < signedOn ? refuse("agreementEndBeforeStart", { field: "endsOn" }) : null;

const about = (partnerId: string, label: string, deed: string) =>
  ({ deed, subject: "partner", subjectId: partnerId, label }) as const;

function factsOf({ title, signedOn, endsOn, decidedBy, caseNumber }: AgreementFacts): AgreementFacts {
  return { title, signedOn, endsOn, decidedBy, caseNumber };
}
