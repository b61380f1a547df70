import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  participantCategories,
  partnerKinds,
  partnerStatuses,
  projectKinds,
  projectRoles,
  projectStatuses,
  visibilities,
} from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people, units } from "./members.server";

/** Projects and exchanges. Money is in öre. */
export const projects = sqliteTable(
  "projects",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    titleEn: text(),
    kind: word(projectKinds).notNull(),
    programmeCode: text(),
    callReference: text(),
    role: word(projectRoles).notNull(),
    leadName: text(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    contactId: text().references(() => people.id),
    /** ISO 3166 codes, Sweden included when the municipality itself takes part. */
    countries: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    caseNumber: text(),
    status: word(projectStatuses).notNull(),
    appliedOn: day(),
    decidedOn: day(),
    startsOn: day(),
    endsOn: day(),
    currency: text().notNull().default("SEK"),
    totalBudget: integer(),
    ownBudget: integer(),
    appliedGrant: integer(),
    grant: integer(),
    coFinancing: integer(),
    coFinancingForm: text(),
    summary: text().notNull().default(""),
    results: text(),
    visibility: word(visibilities).notNull().default("internal"),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("projects_kind", table.kind, projectKinds),
    oneOf("projects_role", table.role, projectRoles),
    oneOf("projects_status", table.status, projectStatuses),
    oneOf("projects_visibility", table.visibility, visibilities),
    check(
      "projects_period",
      sql`${table.endsOn} is null or ${table.startsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
    index("projects_unit").on(table.unitId),
  ],
);

export const projectUnits = sqliteTable(
  "project_units",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.unitId] })],
);

export const projectPayments = sqliteTable(
  "project_payments",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    year: integer().notNull(),
    amount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.year] })],
);

export const projectParticipants = sqliteTable(
  "project_participants",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    year: integer().notNull(),
    category: word(participantCategories).notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.year, table.category] }),
    oneOf("project_participants_category", table.category, participantCategories),
    check("project_participants_count", sql`${table.count} >= 0`),
  ],
);

/** Ties to themes and goals; the theme and the goal live with their own nouns. */
export const projectThemes = sqliteTable(
  "project_themes",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.themeId] })],
);

export const projectGoals = sqliteTable(
  "project_goals",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    goalId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.goalId] })],
);

export const partners = sqliteTable(
  "partners",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    localName: text(),
    countryCode: text().notNull(),
    kind: word(partnerKinds).notNull(),
    sinceYear: integer(),
    agreement: text(),
    languages: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    contactName: text(),
    contactTitle: text(),
    contactEmail: text(),
    responsibleId: text().references(() => people.id),
    topics: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    status: word(partnerStatuses).notNull(),
    lastContactOn: day(),
    note: text(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("partners_kind", table.kind, partnerKinds),
    oneOf("partners_status", table.status, partnerStatuses),
  ],
);

export const projectPartners = sqliteTable(
  "project_partners",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    partnerId: text()
      .notNull()
      .references(() => partners.id),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.partnerId] }),
    index("project_partners_partner").on(table.partnerId),
  ],
);
