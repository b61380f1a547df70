import { and, asc, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, lessonThemes, lessonUses, people, themes, units } from "#db/schema.server";
import type { Phase, Visibility } from "#db/words";
import { plainText } from "../archive/plain-text";
import { type Member, unitsOf, type Viewer, viewerOf } from "../members/member";
import { seenBy } from "../sight";

/** Narrows a query on lessons to those a viewer may read. */
export const lessonsSeenBy = (viewer: Viewer): SQL =>
  seenBy(viewer, { visibility: lessons.visibility, authorId: lessons.authorId });

/** Narrows a query on lessons to those that are no drafts. */
export const published = ne(lessons.visibility, "draft");

/** What the list of lessons is narrowed by; null leaves open. */
type LessonFilter = {
  unitId?: string | null;
  themeId?: string | null;
  phase?: Phase | null;
  programmeCode?: string | null;
  /** The year in which the lesson was learned. */
  year?: number | null;
  /** Those used by most first, and only those that somebody has used. */
  mostUsed?: boolean;
};

export type LessonLine = {
  id: string;
  title: string;
  /** In plain text. */
  learned: string;
  learnedOn: string;
  phase: Phase | null;
  visibility: Visibility;
  unitName: string;
  authorName: string;
  /** The item of a meeting that it came of. */
  agendaItemId: string | null;
  /** How many have used it. */
  uses: number;
  /** Whether another, published lesson says it better now: 0 or 1. */
  superseded: number;
};

export type ThemeName = { id: string; nameSv: string; nameEn: string };

const usedBy = sql<number>`(select count(*) from ${lessonUses} where ${lessonUses.lessonId} = ${lessons.id})`;

/** Whether a lesson in a query is superseded by one that is published; when that is withdrawn, it holds again. */
export const isSuperseded = sql<number>`exists (select 1 from ${lessons} as later
  where later.id = ${lessons.supersededById} and later.visibility <> 'draft')`;

const line = {
  id: lessons.id,
  title: lessons.title,
  learned: lessons.learned,
  learnedOn: lessons.learnedOn,
  phase: lessons.phase,
  visibility: lessons.visibility,
  unitName: units.name,
  authorName: people.name,
  agendaItemId: lessons.agendaItemId,
  uses: usedBy,
  superseded: isSuperseded,
};

/** The lines of lessons, to be narrowed by a query. */
export const lessonLines = (db: Database) =>
  db
    .select(line)
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId));

/** A line with the text as it is read in a list, without marks. */
export const inPlainText = <Line extends { learned: string }>(row: Line): Line => ({
  ...row,
  learned: plainText(row.learned),
});

/** The order of lists. */
export const newestFirst = [desc(lessons.learnedOn), desc(lessons.id)];

/**
 * A page of the published lessons that the viewer may read, newest first or by use, with their themes; how many lessons
 * and pages there are. A page beyond the last is the last.
 */
export function lessonPage(
  db: Database,
  viewer: Viewer,
  filter: LessonFilter,
  page: { number: number; size: number },
): { total: number; page: number; pages: number; lessons: (LessonLine & { themes: ThemeName[] })[] } {
  const narrow = and(lessonsSeenBy(viewer), published, ...conditions(filter));
  const counted = db.select({ count: sql<number>`count(*)` }).from(lessons).where(narrow).get();
  const total = counted?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / page.size));
  const number = Math.min(page.number, pages);
  const rows = lessonLines(db)
    .where(narrow)
    .orderBy(...(filter.mostUsed ? [desc(usedBy)] : []), ...newestFirst)
    .limit(page.size)
    .offset((number - 1) * page.size)
    .all()
    .map(inPlainText);
  return { total, page: number, pages, lessons: withThemes(db, rows) };
}

/**
 * The drafts that the member may read: the own ones, those sent for review to whoever speaks for their unit, and for
 * the coordinator everybody's. Latest change first.
 */
export function draftLessons(db: Database, member: Member) {
  const toReview = and(
    isNotNull(lessons.sentForReviewAt),
    inArray(lessons.unitId, unitsOf(member, "contact", "deputy")),
  );
  return db
    .select({
      ...line,
      authorId: lessons.authorId,
      changedAt: lessons.changedAt,
      sentForReviewAt: lessons.sentForReviewAt,
    })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .where(and(or(lessonsSeenBy(viewerOf(member)), toReview), eq(lessons.visibility, "draft")))
    .orderBy(desc(lessons.changedAt), asc(lessons.id))
    .limit(100)
    .all();
}

const origins = {
  meetingId: lessons.meetingId,
  projectId: lessons.projectId,
  programmeCode: lessons.programmeCode,
  unitId: lessons.unitId,
  authorId: lessons.authorId,
};

/**
 * The published lessons from a meeting, a project, a programme, a unit or an author that the viewer may read,
 * newest first.
 */
export function lessonsFrom(
  db: Database,
  viewer: Viewer,
  from:
    | { meetingId: string }
    | { projectId: string }
    | { programmeCode: string }
    | { unitId: string }
    | { authorId: string },
): LessonLine[] {
  const [[name, id] = []] = Object.entries(from) as [keyof typeof origins, string][];
  if (!name || id === undefined) return [];
  return lessonLines(db)
    .where(and(lessonsSeenBy(viewer), published, eq(origins[name], id)))
    .orderBy(...newestFirst)
    .limit(200)
    .all()
    .map(inPlainText);
}

/** The published lessons among `ids` that the viewer may read, in the order of `ids`. */
export function lessonsAmong(db: Database, viewer: Viewer, ids: readonly string[]): LessonLine[] {
  if (ids.length === 0) return [];
  const rows = lessonLines(db)
    .where(and(lessonsSeenBy(viewer), published, inArray(lessons.id, [...ids])))
    .orderBy(asc(lessons.id))
    .all()
    .map(inPlainText);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function conditions(filter: LessonFilter): SQL[] {
  const narrow: SQL[] = [];
  if (filter.unitId) narrow.push(eq(lessons.unitId, filter.unitId));
  if (filter.phase) narrow.push(eq(lessons.phase, filter.phase));
  if (filter.programmeCode) narrow.push(eq(lessons.programmeCode, filter.programmeCode));
  if (filter.year) narrow.push(sql`substr(${lessons.learnedOn}, 1, 4) = ${String(filter.year)}`);
  if (filter.mostUsed) narrow.push(sql`${usedBy} > 0`);
  if (filter.themeId) {
    narrow.push(sql`exists (select 1 from ${lessonThemes}
      where ${lessonThemes.lessonId} = ${lessons.id} and ${lessonThemes.themeId} = ${filter.themeId})`);
  }
  return narrow;
}

function withThemes<Row extends { id: string }>(db: Database, rows: Row[]) {
  const all = themesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    themes: all
      .filter((theme) => theme.lessonId === row.id)
      .map(({ lessonId: _, ...theme }): ThemeName => theme),
  }));
}

function themesOf(db: Database, lessonIds: string[]) {
  if (lessonIds.length === 0) return [];
  return db
    .select({
      lessonId: lessonThemes.lessonId,
      id: themes.id,
      nameSv: themes.nameSv,
      nameEn: themes.nameEn,
    })
    .from(lessonThemes)
    .innerJoin(themes, eq(themes.id, lessonThemes.themeId))
    .where(inArray(lessonThemes.lessonId, lessonIds))
    .orderBy(asc(themes.position), asc(themes.id))
    .all();
}
