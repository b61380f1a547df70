import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { commentSubjects, phases, themeGroups, visibilities } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { agendaItems, meetings } from "./meetings.server";
import { people, units } from "./members.server";
import { projects } from "./projects.server";

export const themes = sqliteTable(
  "themes",
  {
    id: text().primaryKey(),
    nameSv: text().notNull(),
    nameEn: text().notNull(),
    group: word(themeGroups).notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [oneOf("themes_group", table.group, themeGroups)],
);

export const lessons = sqliteTable(
  "lessons",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    background: text().notNull().default(""),
    happened: text().notNull().default(""),
    learned: text().notNull().default(""),
    /** Three or four pieces of advice, one sentence each. */
    advice: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    keywords: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    unitId: text()
      .notNull()
      .references(() => units.id),
    authorId: text()
      .notNull()
      .references(() => people.id),
    projectId: text().references(() => projects.id),
    meetingId: text().references(() => meetings.id),
    agendaItemId: text().references(() => agendaItems.id),
    phase: word(phases),
    programmeCode: text(),
    visibility: word(visibilities).notNull().default("draft"),
    /** The day the lesson was learned or written down. */
    learnedOn: day().notNull(),
    publishedAt: instant(),
    publishedBy: text(),
    /** The day by which somebody looks whether it still holds. */
    lookAgainOn: day(),
    /** When its author asked for it to be reviewed; null while nobody has, and once it is published. */
    sentForReviewAt: instant(),
    /** The lesson that says it better now. */
    supersededById: text().references((): AnySQLiteColumn => lessons.id),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("lessons_visibility", table.visibility, visibilities),
    oneOf("lessons_phase", table.phase, phases),
    index("lessons_unit").on(table.unitId),
    index("lessons_author").on(table.authorId),
    index("lessons_meeting").on(table.meetingId),
    index("lessons_project").on(table.projectId),
    index("lessons_day").on(table.learnedOn),
    index("lessons_look_again").on(table.lookAgainOn),
    // All that lists of lessons are narrowed by and counted on: so the texts need not be read for that.
    index("lessons_choices").on(
      table.visibility,
      table.authorId,
      table.unitId,
      table.phase,
      table.programmeCode,
      table.learnedOn,
      table.id,
    ),
  ],
);

export const lessonThemes = sqliteTable(
  "lesson_themes",
  {
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    themeId: text()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.lessonId, table.themeId] }),
    index("lesson_themes_theme").on(table.themeId),
  ],
);

export const lessonRelations = sqliteTable(
  "lesson_relations",
  {
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    relatedId: text()
      .notNull()
      .references(() => lessons.id),
  },
  (table) => [primaryKey({ columns: [table.lessonId, table.relatedId] })],
);

/** Who has used a lesson in their own work: each once. */
export const lessonUses = sqliteTable(
  "lesson_uses",
  {
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    usedAt: instant().notNull(),
    /** What for, in a line; "" when nothing is told. */
    purpose: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.lessonId, table.personId] }),
    index("lesson_uses_person").on(table.personId),
  ],
);

/** Every earlier wording of a published lesson. */
export const lessonVersions = sqliteTable(
  "lesson_versions",
  {
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    version: integer().notNull(),
    content: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    replacedAt: instant().notNull(),
    replacedBy: text(),
  },
  (table) => [primaryKey({ columns: [table.lessonId, table.version] })],
);

export const comments = sqliteTable(
  "comments",
  {
    id: text().primaryKey(),
    subject: word(commentSubjects).notNull(),
    subjectId: text().notNull(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    oneOf("comments_subject", table.subject, commentSubjects),
    index("comments_subject_id").on(table.subject, table.subjectId, table.createdAt),
  ],
);
