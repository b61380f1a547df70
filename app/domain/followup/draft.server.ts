import { and, asc, desc, eq, getTableColumns, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followupSections, followups, people } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { isLocked } from "./stage";

/** A follow-up as its writer has it. */
export type Draft = typeof followups.$inferSelect;

/** How long things may be, in characters, and how many. */
export const longestSection = 50_000;
export const longestHeading = 120;
export const mostSections = 30;

/** The follow-up of a year for whoever writes it, whatever its stage; null when none has been begun. */
export const draftOfYear = (db: Database, year: number): Draft | null =>
  db.select().from(followups).where(eq(followups.year, year)).get() ?? null;

/** The follow-up with an id; null when there is none. */
export const draftById = (db: Database, id: string): Draft | null =>
  db.select().from(followups).where(eq(followups.id, id)).get() ?? null;

/**
 * A follow-up that is to be written in; every change to its text asks here first. Refuses `notFound`, and
 * `followupLocked` once it has gone to the board.
 */
export function openDraft(db: Database, followupId: string): Draft | Refusal {
  const draft = draftById(db, followupId);
  if (!draft) return refuse("notFound");
  return isLocked(draft) ? refuse("followupLocked") : draft;
}

/** One section as it stands on the desk: who wrote it last and when. `text` is Markdown. */
export type Section = {
  id: string;
  position: number;
  heading: string;
  text: string;
  writtenAt: number | null;
  writerName: string | null;
  version: number;
};

/** What a follow-up says, section by section in order. */
export const sectionsOf = (db: Database, followupId: string): Section[] =>
  selectSections(db)
    .where(eq(followupSections.followupId, followupId))
    .orderBy(asc(followupSections.position), asc(followupSections.id))
    .all();

/** One section of a follow-up that may be written in; refuses as `openDraft`, and `notFound`. */
export function openSection(
  db: Database,
  { followupId, sectionId }: SectionOf,
): { draft: Draft; section: Section & { writtenBy: string | null } } | Refusal {
  const draft = openDraft(db, followupId);
  if (isRefusal(draft)) return draft;
  const section = selectSections(db).where(eq(followupSections.id, sectionId)).get();
  if (!section || section.followupId !== followupId) return refuse("notFound");
  return { draft, section };
}

/** A section by its own id and the follow-up's. */
export type SectionOf = { followupId: string; sectionId: string };

const selectSections = (db: Database) => {
  const { id, followupId, position, heading, text, writtenAt, writtenBy, version } =
    getTableColumns(followupSections);
  return db
    .select({
      id,
      followupId,
      position,
      heading,
      text,
      writtenAt,
      writtenBy,
      version,
      writerName: people.name,
    })
    .from(followupSections)
    .leftJoin(people, eq(people.id, followupSections.writtenBy))
    .$dynamic();
};

/** Writes a line about a follow-up in the chronicle. */
export function tellFollowup(
  db: Database,
  actor: Actor,
  { id, title }: Pick<Draft, "id" | "title">,
  deed: string,
  now: number,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): void {
  tell(db, actor, { deed, subject: "followup", subjectId: id, label: title, ...change }, now);
}

/** The follow-up that a page's address names, "2026"; null for anything else, and when none has been begun. */
export const draftAt = (db: Database, year: string | undefined): Draft | null =>
  /^\d{4}$/.test(year ?? "") ? draftOfYear(db, Number(year)) : null;

/** What earlier years' follow-ups say under a heading, the latest first; those that are published. `text` is Markdown. */
export const earlierTexts = (db: Database, year: number, heading: string): { year: number; text: string }[] =>
  db
    .select({ year: followups.year, text: followupSections.text })
    .from(followupSections)
    .innerJoin(followups, eq(followups.id, followupSections.followupId))
    .where(
      and(
        lt(followups.year, year),
        isNotNull(followups.publishedOn),
        sql`${followupSections.heading} = ${heading} collate nocase`,
        ne(followupSections.text, ""),
      ),
    )
    .orderBy(desc(followups.year), asc(followupSections.position))
    .limit(5)
    .all();
