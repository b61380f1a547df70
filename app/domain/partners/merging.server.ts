import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  informationEntries,
  partnerAgreements,
  partnerContacts,
  partnerPeople,
  partners,
  projectPartners,
  projects,
} from "#db/schema.server";
import { shelveInformation } from "../archive/shelve-information.server";
import { shelvePartner, shelveProject } from "../archive/shelve-register.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { partnerContent } from "./writing.server";

/**
 * Makes one partner of two that are the same: what hangs on `goneId` hangs on `keptId` from now on, facts that the kept one
 * lacks are taken over, and the other is removed. Nothing happens when the other is gone already. Refuses `notFound`
 * when the kept one is, and `partnerItself`.
 */
export function mergePartners(
  db: Database,
  member: Member,
  keptId: string,
  goneId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    if (keptId === goneId) return refuse("partnerItself", { field: "other" });
    const [kept, gone] = [partnerContent(tx, keptId), partnerContent(tx, goneId)];
    if (!kept) return refuse("notFound");
    if (!gone) return null;
    const lacking = Object.entries(gone.content).filter(([key, value]) => {
      const standing = kept.content[key as keyof typeof kept.content];
      return (standing === null || (Array.isArray(standing) && standing.length === 0)) && value !== null;
    });
    const last = tx
      .select({ day: sql<string | null>`max(${partners.lastContactOn})` })
      .from(partners)
      .where(sql`${partners.id} in (${keptId}, ${goneId})`)
      .get();
    tx.update(partners)
      .set({
        ...Object.fromEntries(lacking),
        lastContactOn: last?.day ?? null,
        changedAt: now,
        version: kept.version + 1,
      })
      .where(eq(partners.id, keptId))
      .run();
    const moved = moveTies(tx, keptId, goneId);
    const told = moveInformation(tx, keptId, goneId);
    tx.delete(partners).where(eq(partners.id, goneId)).run();
    // Where both told something the kept one's stands; what the other told is kept here.
    const about = { subject: "partner", subjectId: keptId, label: kept.content.name } as const;
    tell(tx, member, { ...about, deed: "mergedPartner", before: { ...gone.content } }, now);
    shelvePartner(tx, goneId, now);
    shelvePartner(tx, keptId, now);
    for (const projectId of moved) shelveProject(tx, projectId, now);
    for (const id of told) shelveInformation(tx, id, now);
    return null;
  });
}

/** Moves projects, contacts, agreements and people; gives the projects that were touched. A benefit that is told is not lost. */
function moveTies(db: Database, keptId: string, goneId: string): string[] {
  const moved = db
    .select({ projectId: projectPartners.projectId, benefit: projectPartners.benefit })
    .from(projectPartners)
    .where(eq(projectPartners.partnerId, goneId))
    .orderBy(projectPartners.projectId)
    .all();
  for (const { projectId, benefit } of moved) {
    db.insert(projectPartners)
      .values({ projectId, partnerId: keptId, benefit })
      .onConflictDoUpdate({
        target: [projectPartners.projectId, projectPartners.partnerId],
        set: { benefit: sql`coalesce(nullif(${projectPartners.benefit}, ''), excluded.benefit)` },
      })
      .run();
    db.delete(projectPartners)
      .where(and(eq(projectPartners.projectId, projectId), eq(projectPartners.partnerId, goneId)))
      .run();
  }
  for (const table of [partnerContacts, partnerAgreements, partnerPeople])
    db.update(table).set({ partnerId: keptId }).where(eq(table.partnerId, goneId)).run();
  const run = db
    .update(projects)
    .set({ runById: keptId })
    .where(eq(projects.runById, goneId))
    .returning({ id: projects.id })
    .all();
  return [...new Set([...moved.map(({ projectId }) => projectId), ...run.map(({ id }) => id)])];
}

/** Moves what the coordinator has been told of the partner that goes; gives the entries that were touched. */
const moveInformation = (db: Database, keptId: string, goneId: string): string[] =>
  db
    .update(informationEntries)
    .set({ partnerId: keptId })
    .where(eq(informationEntries.partnerId, goneId))
    .returning({ id: informationEntries.id })
    .all()
    .map(({ id }) => id);
