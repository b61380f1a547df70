import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { informationEntries, informationThemes, partners, projects, units } from "#db/schema.server";
import { type Member, viewerOf } from "../members/member";
import { projectsSeenBy } from "../projects/projects.server";
import { type Refusal, refuse } from "../refusal";
import { themesAmong } from "../themes.server";
import { unitsToTellOf } from "./choices.server";
import type { EntryContent } from "./information";

/** What is said of an entry, who wrote it in, and its version; null when there is none. */
export function entryContent(db: Database, id: string) {
  const row = db.select().from(informationEntries).where(eq(informationEntries.id, id)).get();
  if (!row) return null;
  const themeIds = db
    .select({ id: informationThemes.themeId })
    .from(informationThemes)
    .where(eq(informationThemes.entryId, id))
    .orderBy(asc(informationThemes.themeId))
    .all()
    .map((theme) => theme.id);
  const { kind, title, unitId, partnerId, projectId, caseNumber, web } = row;
  const content: EntryContent = { kind, title, unitId, partnerId, projectId, caseNumber, web, themeIds };
  return { id, version: row.version, createdBy: row.createdBy, caseKey: row.caseKey, content };
}

/**
 * Why choices cannot be kept; null when they can. A unit that is not the member's (`unitNotYours`), and what does not
 * exist or what the member may not see (`wrongValue`); what stood before may stay.
 */
export function wrongChoice(
  db: Database,
  member: Member,
  content: EntryContent,
  before: EntryContent | null,
): Refusal | null {
  const { unitId, partnerId, projectId, themeIds } = content;
  if (unitId && unitId !== before?.unitId) {
    const unit = db.select({ closedOn: units.closedOn }).from(units).where(eq(units.id, unitId)).get();
    if (!unit || unit.closedOn) return refuse("wrongValue", { field: "unitId" });
    const own = unitsToTellOf(member);
    if (own !== "all" && !own.includes(unitId)) return refuse("unitNotYours", { field: "unitId" });
  }
  const there = <Row>(row: Row | undefined) => row !== undefined;
  if (
    partnerId &&
    !there(db.select({ id: partners.id }).from(partners).where(eq(partners.id, partnerId)).get())
  )
    return refuse("wrongValue", { field: "partnerId" });
  if (projectId && projectId !== before?.projectId) {
    const seen = db
      .select({ id: projects.id })
      .from(projects)
      .where(projectsSeenBy(viewerOf(member)))
      .all()
      .some(({ id }) => id === projectId);
    if (!seen) return refuse("wrongValue", { field: "projectId" });
  }
  return themesAmong(db, themeIds) ? null : refuse("wrongValue", { field: "themeIds" });
}
