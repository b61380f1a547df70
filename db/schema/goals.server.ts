import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { goalSubjects, policyKinds } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { units } from "./members.server";

/**
 * One edition of a governing document: who adopted it, when and with which number; its goals hang below it. A new
 * edition is a row of its own that replaces the one before, so that what was done for the old goals stays true.
 */
export const policies = sqliteTable(
  "policies",
  {
    id: text().primaryKey(),
    kind: word(policyKinds).notNull().default("policy"),
    title: text().notNull(),
    adoptedBy: text(),
    adoptedOn: day(),
    paragraph: text(),
    caseNumber: text(),
    validFrom: day(),
    /** The last day that it applies; null while it does. */
    validUntil: day(),
    reviewYear: integer(),
    responsibleUnitId: text().references(() => units.id),
    sections: text({ mode: "json" }).$type<{ heading: string; text: string }[]>().notNull().default([]),
    /** The edition that this one replaces. */
    replacesId: text().references((): AnySQLiteColumn => policies.id),
    createdAt: instant().notNull().default(0),
    changedAt: instant().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("policies_kind", table.kind, policyKinds),
    uniqueIndex("policies_replaces").on(table.replacesId),
  ],
);

export const goals = sqliteTable(
  "goals",
  {
    id: text().primaryKey(),
    policyId: text()
      .notNull()
      .references(() => policies.id),
    number: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** The goal of the edition before that this one carries on. */
    continuesId: text().references((): AnySQLiteColumn => goals.id),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("goals_policy").on(table.policyId, table.number),
    index("goals_continues").on(table.continuesId),
  ],
);

/** What serves a goal: a project, a lesson, an item … The subject lives with its own noun. */
export const goalTies = sqliteTable(
  "goal_ties",
  {
    goalId: text()
      .notNull()
      .references(() => goals.id),
    subject: word(goalSubjects).notNull(),
    subjectId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.subject, table.subjectId] }),
    oneOf("goal_ties_subject", table.subject, goalSubjects),
    index("goal_ties_subject_id").on(table.subject, table.subjectId),
  ],
);

export const indicators = sqliteTable("indicators", {
  id: text().primaryKey(),
  goalId: text()
    .notNull()
    .references(() => goals.id),
  text: text().notNull(),
  measure: text().notNull(),
  version: integer().notNull().default(1),
});

export const indicatorValues = sqliteTable(
  "indicator_values",
  {
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    year: integer().notNull(),
    target: real(),
    outcome: real(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.year] })],
);
