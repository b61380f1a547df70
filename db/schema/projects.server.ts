import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  contactKinds,
  participantCategories,
  partnerKinds,
  partnerStatuses,
  projectDutyKinds,
  projectKinds,
  projectRoles,
  projectStatuses,
  visibilities,
} from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people, units } from "./members.server";

export const partners = sqliteTable(
  "partners",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    localName: text(),
    /** The town or place. */
    place: text(),
    web: text(),
    countryCode: text().notNull(),
    kind: word(partnerKinds).notNull(),
    sinceYear: integer(),
    languages: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    responsibleId: text().references(() => people.id),
    /** The unit that answers for a school or an association of our own. */
    unitId: text().references(() => units.id),
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

/** Whom we know at a partner. */
export const partnerPeople = sqliteTable(
  "partner_people",
  {
    id: text().primaryKey(),
    partnerId: text()
      .notNull()
      .references(() => partners.id),
    name: text().notNull(),
    title: text(),
    email: text(),
    phone: text(),
    /** Set when the person no longer works there. */
    leftOn: day(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [index("partner_people_partner").on(table.partnerId)],
);

/** What has been agreed with a partner, and until when. */
export const partnerAgreements = sqliteTable(
  "partner_agreements",
  {
    id: text().primaryKey(),
    partnerId: text()
      .notNull()
      .references(() => partners.id),
    title: text().notNull(),
    signedOn: day(),
    endsOn: day(),
    /** Which committee or board, and the number of its decision. */
    decidedBy: text(),
    caseNumber: text(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "partner_agreements_period",
      sql`${table.endsOn} is null or ${table.signedOn} is null or ${table.endsOn} >= ${table.signedOn}`,
    ),
    index("partner_agreements_partner").on(table.partnerId),
  ],
);

/** One time that we were in touch with a partner: who, when, about what, and what comes of it. */
export const partnerContacts = sqliteTable(
  "partner_contacts",
  {
    id: text().primaryKey(),
    partnerId: text()
      .notNull()
      .references(() => partners.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    /** Who of us was in touch. */
    personId: text()
      .notNull()
      .references(() => people.id),
    projectId: text(),
    kind: word(contactKinds).notNull(),
    happenedOn: day().notNull(),
    about: text().notNull(),
    /** What comes of it; "" when nothing is told. */
    outcome: text().notNull().default(""),
    createdAt: instant().notNull(),
    createdBy: text().references(() => people.id),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("partner_contacts_kind", table.kind, contactKinds),
    index("partner_contacts_partner").on(table.partnerId, table.happenedOn),
    index("partner_contacts_unit").on(table.unitId),
    index("partner_contacts_person").on(table.personId),
  ],
);

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
    /** The school or association that runs it, when it is not the unit itself; the unit answers for it. */
    runById: text().references(() => partners.id),
    /** Whether children or young people under eighteen take part. */
    forMinors: integer({ mode: "boolean" }).notNull().default(false),
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
    expectedResults: text(),
    results: text(),
    /** What we ourselves gain by it; each partner's benefit stands with the partner. */
    ownBenefit: text(),
    finalReportOn: day(),
    /** Until when its papers are kept, and by which rule. */
    keepUntil: day(),
    keepReason: text(),
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
    index("projects_contact").on(table.contactId),
  ],
);

/**
 * From which day a project has had which status; the last of a day stands. What a year's follow-up says of stops is read from
 * here, so that it stays the same when the project goes on.
 */
export const projectStatusDays = sqliteTable(
  "project_status_days",
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    day: day().notNull(),
    status: word(projectStatuses).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.day] }),
    oneOf("project_status_days_status", table.status, projectStatuses),
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

/** Ties to themes; the theme lives with its own noun. */
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

/** What a project owes its funder by a day: reports, payment claims. */
export const projectDuties = sqliteTable(
  "project_duties",
  {
    id: text().primaryKey(),
    projectId: text()
      .notNull()
      .references(() => projects.id),
    kind: word(projectDutyKinds).notNull(),
    title: text().notNull(),
    dueOn: day().notNull(),
    doneOn: day(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("project_duties_kind", table.kind, projectDutyKinds),
    index("project_duties_project").on(table.projectId, table.dueOn),
    index("project_duties_due").on(table.dueOn),
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
    /** What the partner gains by it. */
    benefit: text(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.partnerId] }),
    index("project_partners_partner").on(table.partnerId),
  ],
);
