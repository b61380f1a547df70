import { and, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
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
import type { Viewer } from "../members/member";
import { seenBy } from "../sight";
import type { LessonContent } from "./lesson";
import {
  inPlainText,
  isSuperseded,
  type LessonLine,
  lessonLines,
  lessonsSeenBy,
  newestFirst,
  published,
  type ThemeName,
} from "./lessons.server";

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
      lookAgainOn: lessons.lookAgainOn,
      publishedAt: lessons.publishedAt,
      sentForReviewAt: lessons.sentForReviewAt,
      superseded: isSuperseded,
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
  return lessonLines(db)
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
