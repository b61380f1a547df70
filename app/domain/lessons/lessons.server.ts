import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  groups,
  lessonRelations,
  lessons,
  lessonThemes,
  lessonVersions,
  meetings,
  people,
  programmes,
  projects,
  themes,
  units,
} from "#db/schema.server";
import type { Phase, Visibility } from "#db/words";
import { plainText } from "../archive/plain-text";
import type { Viewer } from "../members/member";
import { seenBy } from "../sight";
import type { LessonContent } from "./lesson";

/** Narrows a query on lessons to those a viewer may read. */
export const lessonsSeenBy = (viewer: Viewer): SQL =>
  seenBy(viewer, { visibility: lessons.visibility, authorId: lessons.authorId });

/** Narrows a query on lessons to those that are no drafts. */
export const published = ne(lessons.visibility, "draft");

/** What the list of lessons is narrowed by; null leaves open. */
export type LessonFilter = {
  unitId?: string | null;
  themeId?: string | null;
  phase?: Phase | null;
  programmeCode?: string | null;
  /** The year in which the lesson was learned. */
  year?: number | null;
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
};

export type ThemeName = { id: string; nameSv: string; nameEn: string };

const line = {
  id: lessons.id,
  title: lessons.title,
  learned: lessons.learned,
  learnedOn: lessons.learnedOn,
  phase: lessons.phase,
  visibility: lessons.visibility,
  unitName: units.name,
  authorName: people.name,
};

const lines = (db: Database) =>
  db
    .select(line)
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId));

const inPlainText = <Line extends { learned: string }>(row: Line): Line => ({
  ...row,
  learned: plainText(row.learned),
});

const newestFirst = [desc(lessons.learnedOn), desc(lessons.id)];

/**
 * A page of the published lessons that the viewer may read, newest first, with their themes; how many lessons
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
  const rows = lines(db)
    .where(narrow)
    .orderBy(...newestFirst)
    .limit(page.size)
    .offset((number - 1) * page.size)
    .all()
    .map(inPlainText);
  return { total, page: number, pages, lessons: withThemes(db, rows) };
}

/** The drafts that the viewer may read: the own ones, and for the coordinator everybody's. Latest change first. */
export function draftLessons(db: Database, viewer: Viewer): (LessonLine & { changedAt: number })[] {
  return db
    .select({ ...line, changedAt: lessons.changedAt })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .where(and(lessonsSeenBy(viewer), eq(lessons.visibility, "draft")))
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
  return lines(db)
    .where(and(lessonsSeenBy(viewer), published, eq(origins[name], id)))
    .orderBy(...newestFirst)
    .limit(200)
    .all()
    .map(inPlainText);
}

/** The published lessons among `ids` that the viewer may read, in the order of `ids`. */
export function lessonsAmong(db: Database, viewer: Viewer, ids: readonly string[]): LessonLine[] {
  if (ids.length === 0) return [];
  const rows = lines(db)
    .where(and(lessonsSeenBy(viewer), published, inArray(lessons.id, [...ids])))
    .orderBy(asc(lessons.id))
    .all()
    .map(inPlainText);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/**
 * One lesson with all that its page tells; the meeting and the project it comes from only when the viewer may
 * see them. The caller asks for the right `readLesson`. Null when there is none.
 */
export function lessonById(db: Database, viewer: Viewer, id: string) {
  const authorUnit = alias(units, "author_unit");
  const row = db
    .select({
      id: lessons.id,
      title: lessons.title,
      background: lessons.background,
      happened: lessons.happened,
      learned: lessons.learned,
      advice: lessons.advice,
      keywords: lessons.keywords,
      phase: lessons.phase,
      visibility: lessons.visibility,
      learnedOn: lessons.learnedOn,
      publishedAt: lessons.publishedAt,
      changedAt: lessons.changedAt,
      version: lessons.version,
      unitId: lessons.unitId,
      unitName: units.name,
      authorId: lessons.authorId,
      authorName: people.name,
      authorUnit: authorUnit.name,
      programmeCode: lessons.programmeCode,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      projectId: projects.id,
      projectTitle: projects.title,
      meetingId: meetings.id,
      meetingYear: meetings.year,
      meetingNumber: meetings.number,
      meetingStartsAt: meetings.startsAt,
      agendaItemId: agendaItems.id,
      agendaItemTitle: agendaItems.title,
      themes: themesInOrder,
      /** What the lesson is tied to, whether or not the viewer may see it. */
      ties: {
        projectId: lessons.projectId,
        meetingId: lessons.meetingId,
        agendaItemId: lessons.agendaItemId,
      },
    })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .leftJoin(authorUnit, eq(authorUnit.id, people.unitId))
    .leftJoin(programmes, eq(programmes.code, lessons.programmeCode))
    .leftJoin(
      projects,
      and(eq(projects.id, lessons.projectId), seenBy(viewer, { visibility: projects.visibility })),
    )
    .leftJoin(meetings, and(eq(meetings.id, lessons.meetingId), meetingSeenBy(viewer)))
    .leftJoin(
      agendaItems,
      and(eq(agendaItems.id, lessons.agendaItemId), eq(agendaItems.meetingId, meetings.id)),
    )
    .where(eq(lessons.id, id))
    .get();
  if (!row) return null;
  return { ...row, themes: JSON.parse(row.themes) as ThemeName[] };
}

/** The themes of the lesson in the query's row, in one statement with it: a list of ThemeName as JSON. */
const themesInOrder = sql<string>`(
  select json_group_array(json_object('id', id, 'nameSv', name_sv, 'nameEn', name_en)) from (
    select ${themes.id} as id, ${themes.nameSv} as name_sv, ${themes.nameEn} as name_en
    from ${lessonThemes} inner join ${themes} on ${themes.id} = ${lessonThemes.themeId}
    where ${lessonThemes.lessonId} = ${lessons.id}
    order by ${themes.position}, ${themes.id}))`;

export type Lesson = NonNullable<ReturnType<typeof lessonById>>;

/** Other published lessons worth reading with this one: first those tied to it, then those that share most themes. */
export function relatedLessons(db: Database, viewer: Viewer, id: string, most = 4): LessonLine[] {
  const tied = sql<number>`exists (select 1 from ${lessonRelations}
    where (${lessonRelations.lessonId} = ${id} and ${lessonRelations.relatedId} = ${lessons.id})
       or (${lessonRelations.relatedId} = ${id} and ${lessonRelations.lessonId} = ${lessons.id}))`;
  const shared = sql<number>`(select count(*) from ${lessonThemes}
    where ${lessonThemes.lessonId} = ${lessons.id} and ${lessonThemes.themeId} in
      (select theme_id from ${lessonThemes} where lesson_id = ${id}))`;
  return lines(db)
    .where(and(lessonsSeenBy(viewer), published, ne(lessons.id, id), or(tied, sql`${shared} > 0`)))
    .orderBy(desc(tied), desc(shared), ...newestFirst)
    .limit(most)
    .all()
    .map(inPlainText);
}

/** Every earlier wording of a lesson that has been published, latest first. */
export function earlierWordings(db: Database, lessonId: string) {
  return db
    .select({
      version: lessonVersions.version,
      content: lessonVersions.content,
      replacedAt: lessonVersions.replacedAt,
      replacedByName: people.name,
    })
    .from(lessonVersions)
    .leftJoin(people, eq(people.id, lessonVersions.replacedBy))
    .where(eq(lessonVersions.lessonId, lessonId))
    .orderBy(desc(lessonVersions.version))
    .all()
    .map(({ content, ...row }) => ({ ...row, content: content as LessonContent }));
}

/** Narrows a query on meetings: the network's own are seen by all staff, another group's by its room. */
export function meetingSeenBy(viewer: Viewer): SQL {
  if (viewer.coordinator) return sql`1`;
  if (viewer.level === "public") return sql`0`;
  return sql`(exists (select 1 from ${groups} where ${groups.id} = ${meetings.groupId} and ${groups.kind} = 'network')
    or ${inArray(meetings.groupId, [...viewer.groupIds])})`;
}

function conditions(filter: LessonFilter): SQL[] {
  const narrow: SQL[] = [];
  if (filter.unitId) narrow.push(eq(lessons.unitId, filter.unitId));
  if (filter.phase) narrow.push(eq(lessons.phase, filter.phase));
  if (filter.programmeCode) narrow.push(eq(lessons.programmeCode, filter.programmeCode));
  if (filter.year) narrow.push(sql`substr(${lessons.learnedOn}, 1, 4) = ${String(filter.year)}`);
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
