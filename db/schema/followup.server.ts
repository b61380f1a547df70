import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { followupStages, goalVerdicts } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { goals } from "./goals.server";
import { meetings } from "./meetings.server";
import { people, units } from "./members.server";

/** The follow-up of a year: what the coordinator writes around the figures, and how far it has come. */
export const followups = sqliteTable(
  "followups",
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    title: text().notNull(),
    caseNumber: text(),
    authorId: text().references(() => people.id),
    /** The last day for the units' answers; null until they are asked. */
    inputsDueOn: day(),
    /** When the network talked it through, and at which of its meetings. */
    discussedOn: day(),
    discussedMeetingId: text().references(() => meetings.id),
    /** When it was sent to the board. */
    submittedOn: day(),
    boardOn: day(),
    boardParagraph: text(),
    boardDecision: text(),
    /** In the board's own order; `actionId` is the action that one became, null where it became none. */
    boardAssignments: text({ mode: "json" })
      .$type<{ text: string; actionId: string | null }[]>()
      .notNull()
      .default([]),
    proposedDecision: text(),
    priorities: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    highlightedLessonIds: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    publishedOn: day(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [uniqueIndex("followups_year").on(table.year)],
);

/** What the follow-up says, section by section in order (Markdown); the first is its summary. */
export const followupSections = sqliteTable(
  "followup_sections",
  {
    id: text().primaryKey(),
    followupId: text()
      .notNull()
      .references(() => followups.id),
    position: integer().notNull(),
    heading: text().notNull(),
    text: text().notNull().default(""),
    writtenAt: instant(),
    writtenBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index("followup_sections_followup").on(table.followupId, table.position)],
);

/**
 * A follow-up as it stood when it went to the board, was decided or was published: its text and every figure, in canonical
 * form, with the SHA-256 of that in hexadecimal. Only ever added to.
 */
export const followupEditions = sqliteTable(
  "followup_editions",
  {
    followupId: text()
      .notNull()
      .references(() => followups.id),
    /** 1, 2, 3 … without gaps. */
    number: integer().notNull(),
    stage: word(followupStages).notNull(),
    canonical: text().notNull(),
    sum: text().notNull(),
    frozenAt: instant().notNull(),
    frozenBy: text(),
  },
  (table) => [
    primaryKey({ columns: [table.followupId, table.number] }),
    oneOf("followup_editions_stage", table.stage, followupStages),
  ],
);

export const goalResults = sqliteTable(
  "goal_results",
  {
    followupId: text()
      .notNull()
      .references(() => followups.id),
    goalId: text()
      .notNull()
      .references(() => goals.id),
    verdict: word(goalVerdicts).notNull(),
    comment: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.followupId, table.goalId] }),
    oneOf("goal_results_verdict", table.verdict, goalVerdicts),
  ],
);

/** What a unit tells for a follow-up. One row per unit that is asked, or has told something. */
export const unitInputs = sqliteTable(
  "unit_inputs",
  {
    followupId: text()
      .notNull()
      .references(() => followups.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    /** The secret of the unit's own link; null when revoked, and for what was told without one. */
    linkKey: text(),
    askedAt: instant(),
    remindedAt: instant(),
    reminders: integer().notNull().default(0),
    /** What went well and badly, what its operational plan holds for next year, which needs want funding. */
    wentWell: text(),
    wentBadly: text(),
    planned: text(),
    needs: text(),
    /** Anything else. */
    text: text(),
    answeredAt: instant(),
    /** Null for an answer by the unit's link. */
    answeredBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.followupId, table.unitId] }),
    uniqueIndex("unit_inputs_link_key").on(table.linkKey),
    check("unit_inputs_reminders", sql`${table.reminders} between 0 and 2`),
  ],
);
