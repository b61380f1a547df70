import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { callStatuses, fundingVerdicts, initiativeStatuses, signingWays } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people, units } from "./members.server";
import { projects } from "./projects.server";

/** Funding programmes: data with a period, since they change with the EU's long-term budget. */
export const programmes = sqliteTable("programmes", {
  code: text().primaryKey(),
  nameSv: text().notNull(),
  nameEn: text().notNull(),
  kind: text().notNull(),
  /** The first and the last year it gives money; null for what runs on. */
  firstYear: integer(),
  lastYear: integer(),
  managedBy: text(),
  swedishContact: text(),
  contactUrl: text(),
  themes: text({ mode: "json" }).$type<string[]>().notNull().default([]),
  fit: text(),
  grantShare: text(),
  outlook: text(),
  note: text(),
  source: text(),
  /** The day somebody last checked the text against the funder's own. */
  checkedOn: day(),
  /** How many years after its end the programme wants a project's papers kept; null when it does not say. */
  keepYears: integer(),
  position: integer().notNull().default(0),
  version: integer().notNull().default(1),
});

export const calls = sqliteTable(
  "calls",
  {
    id: text().primaryKey(),
    programmeCode: text()
      .notNull()
      .references(() => programmes.code),
    title: text().notNull(),
    opensOn: day(),
    closesOn: day().notNull(),
    closesAtClock: text(),
    grantRange: text(),
    sharePercent: integer(),
    coFinancingNote: text(),
    whoCanApply: text(),
    responsibleId: text().references(() => people.id),
    status: word(callStatuses).notNull(),
    assessment: text(),
    /** The funder's own page for it, and its own name for it: one call of a programme bears it. */
    web: text(),
    reference: text(),
    /** The day somebody last checked the days with the funder; null while nobody has. */
    checkedOn: day(),
    createdAt: instant().notNull().default(0),
    changedAt: instant().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("calls_status", table.status, callStatuses),
    index("calls_closes").on(table.closesOn),
    uniqueIndex("calls_reference").on(table.programmeCode, table.reference),
  ],
);

export const callThemes = sqliteTable(
  "call_themes",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.themeId] })],
);

/** Calls whose last day a person wants in their own calendar. */
export const callWatches = sqliteTable(
  "call_watches",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    since: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.callId, table.personId] }),
    index("call_watches_person").on(table.personId),
  ],
);

/** The themes of which a unit wants to hear when a call opens. */
export const unitThemes = sqliteTable(
  "unit_themes",
  {
    unitId: text()
      .notNull()
      .references(() => units.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.themeId] })],
);

/** Who has been told of a call, for which unit. */
export const callTellings = sqliteTable(
  "call_tellings",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    toldAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.unitId, table.personId] })],
);

/** Something that a unit means to develop. The policy asks its head to test external funding for each. */
export const initiatives = sqliteTable(
  "initiatives",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    /** What is to be developed, and for whom. */
    need: text().notNull(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    /** Who drives it. */
    ownerId: text()
      .notNull()
      .references(() => people.id),
    status: word(initiativeStatuses).notNull(),
    startsOn: day(),
    /** In öre. */
    cost: integer(),
    caseNumber: text(),
    /** What it became, once somebody has applied. */
    projectId: text().references(() => projects.id),
    createdAt: instant().notNull(),
    createdBy: text().references(() => people.id),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("initiatives_status", table.status, initiativeStatuses),
    check("initiatives_cost", sql`${table.cost} is null or ${table.cost} >= 0`),
    index("initiatives_unit").on(table.unitId),
    index("initiatives_owner").on(table.ownerId),
    index("initiatives_project").on(table.projectId),
  ],
);

export const initiativeThemes = sqliteTable(
  "initiative_themes",
  {
    initiativeId: text()
      .notNull()
      .references(() => initiatives.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.initiativeId, table.themeId] })],
);

/**
 * That a head has been asked to test external funding for an initiative, and what the head signed. The latest of an
 * initiative's tests counts; a signed one is never changed, only followed by another.
 */
export const fundingTests = sqliteTable(
  "funding_tests",
  {
    id: text().primaryKey(),
    initiativeId: text()
      .notNull()
      .references(() => initiatives.id),
    /** Whom it was sent to. */
    headId: text()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    askedBy: text().references(() => people.id),
    /** The secret of the head's own link. Once signed it opens nothing but what was signed. */
    linkKey: text(),
    remindedAt: instant(),
    /** Null until signed. */
    verdict: word(fundingVerdicts),
    reason: text(),
    signedAt: instant(),
    signedBy: text().references(() => people.id),
    /** The signer's name and title as they were. */
    signedName: text(),
    signedThrough: word(signingWays),
    nextLookOn: day(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("funding_tests_verdict", table.verdict, fundingVerdicts),
    oneOf("funding_tests_through", table.signedThrough, signingWays),
    check("funding_tests_signed", sql`(${table.verdict} is null) = (${table.signedAt} is null)`),
    index("funding_tests_initiative").on(table.initiativeId, table.askedAt),
    index("funding_tests_head").on(table.headId),
    uniqueIndex("funding_tests_link_key").on(table.linkKey),
    uniqueIndex("funding_tests_one_open").on(table.initiativeId).where(sql`signed_at is null`),
  ],
);

/** The programmes that a head considered. */
export const fundingTestProgrammes = sqliteTable(
  "funding_test_programmes",
  {
    testId: text()
      .notNull()
      .references(() => fundingTests.id),
    programmeCode: text()
      .notNull()
      .references(() => programmes.code),
  },
  (table) => [primaryKey({ columns: [table.testId, table.programmeCode] })],
);

/** A call that was registered after a head said no, or not now, and that may change the answer. */
export const fundingTestMatches = sqliteTable(
  "funding_test_matches",
  {
    testId: text()
      .notNull()
      .references(() => fundingTests.id),
    callId: text()
      .notNull()
      .references(() => calls.id),
    foundAt: instant().notNull(),
    /** When somebody said that the old answer still holds. */
    settledAt: instant(),
    settledBy: text().references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.testId, table.callId] }),
    index("funding_test_matches_call").on(table.callId),
  ],
);
