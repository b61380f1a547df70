import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  grantedRoles,
  groupKinds,
  itemKinds,
  languages,
  mailRhythms,
  presenterRoles,
  quickKeys,
  type ReminderAudience,
  type Role,
  roleSources,
  seatPlaces,
  unitKinds,
  type WayIn,
} from "../words";
import { day, instant, oneOf, word } from "./columns.server";

/** The one municipality that the database belongs to: a single row with id 1. */
export const municipality = sqliteTable(
  "municipality",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    shortName: text().notNull(),
    visitingAddress: text(),
    phone: text(),
    email: text(),
    website: text(),
    /** Who owns the information that is published, where no unit does: "Kommunstyrelsen". */
    informationOwner: text(),
    /** Addresses in these mail domains may sign in and become readers; lower case. */
    mailDomains: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** What the municipality calls a department ("förvaltning", "sektor"). */
    departmentWord: text().notNull().default("förvaltning"),
    /** By which ways in a role counts; a role that is not named counts by any. Null until somebody has chosen. */
    requiredWays: text({ mode: "json" }).$type<Partial<Record<Role, WayIn[]>>>(),
    /** Whether people may stay signed in for 30 days by their own choice. */
    longSessions: integer({ mode: "boolean" }).notNull().default(true),
    /** When a demo: the file's own making, so that its clock can be set again. */
    demoMadeAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [check("municipality_single", sql`${table.id} = 1`)],
);

/** How many lived in the municipality in a year. */
export const populations = sqliteTable(
  "populations",
  {
    year: integer().primaryKey(),
    inhabitants: integer().notNull(),
  },
  (table) => [check("populations_inhabitants", sql`${table.inhabitants} > 0`)],
);

export const units = sqliteTable(
  "units",
  {
    id: text().primaryKey(),
    kind: word(unitKinds).notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    governingBody: text(),
    description: text(),
    position: integer().notNull().default(0),
    closedOn: day(),
    version: integer().notNull().default(1),
  },
  (table) => [oneOf("units_kind", table.kind, unitKinds), uniqueIndex("units_name").on(table.name)],
);

export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Lower case; the only key by which a person signs in. */
    email: text().notNull(),
    title: text(),
    phone: text(),
    unitId: text().references(() => units.id),
    language: word(languages).notNull().default("sv"),
    /** How often letters that can wait are sent. */
    mailRhythm: word(mailRhythms).notNull().default("atOnce"),
    /** Whether a stroke of "/" puts the cursor in the search box. */
    quickKeys: word(quickKeys).notNull().default("on"),
    /** Whether the newsletter is sent to a member. */
    newsletter: integer({ mode: "boolean" }).notNull().default(true),
    /** The secret of the person's private calendar address; null until asked for. */
    calendarKey: text(),
    createdAt: instant().notNull(),
    deactivatedAt: instant(),
    /** When the person has asked to be forgotten. */
    leaveAskedAt: instant(),
    /** When name, address and all else that tells who it was were taken away. */
    anonymisedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("people_language", table.language, languages),
    oneOf("people_mail_rhythm", table.mailRhythm, mailRhythms),
    oneOf("people_quick_keys", table.quickKeys, quickKeys),
    uniqueIndex("people_email").on(table.email),
    uniqueIndex("people_calendar_key").on(table.calendarKey),
    index("people_unit").on(table.unitId),
  ],
);

export const roleGrants = sqliteTable(
  "role_grants",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    role: word(grantedRoles).notNull(),
    grantedAt: instant().notNull(),
    grantedBy: text(),
    /** Whether somebody gave it, or the identity provider's groups did, which also take it back. */
    source: word(roleSources).notNull().default("hand"),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.role] }),
    oneOf("role_grants_role", table.role, grantedRoles),
    oneOf("role_grants_source", table.source, roleSources),
  ],
);

/** Who holds a unit's place, from and until which day. At most one person holds a place at a time. */
export const seats = sqliteTable(
  "seats",
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    place: word(seatPlaces).notNull(),
    fromDay: day().notNull(),
    untilDay: day(),
  },
  (table) => [
    oneOf("seats_place", table.place, seatPlaces),
    check("seats_order", sql`${table.untilDay} is null or ${table.untilDay} >= ${table.fromDay}`),
    uniqueIndex("seats_one_holder").on(table.unitId, table.place).where(sql`until_day is null`),
    index("seats_person").on(table.personId),
  ],
);

export const groups = sqliteTable(
  "groups",
  {
    id: text().primaryKey(),
    kind: word(groupKinds).notNull(),
    name: text().notNull(),
    purpose: text(),
    /** The group's own rules of work, one sentence each. */
    rules: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    chairId: text().references(() => people.id),
    secretaryId: text().references(() => people.id),
    /** Who adjusts the minutes when a meeting names nobody else. */
    adjusterId: text().references(() => people.id),
    /** The plan's bounds, meetings a year. */
    fewestMeetings: integer().notNull().default(4),
    mostMeetings: integer().notNull().default(6),
    /** The day of each year, 02-01, from which a plan that is too short or too long is warned about. */
    planDueOn: text().notNull().default("02-01"),
    /** Whether those invited see one another's mail addresses. */
    showsAddresses: integer({ mode: "boolean" }).notNull().default(false),
    /** Whether anybody may subscribe to the group's called meetings. */
    publishesMeetings: integer({ mode: "boolean" }).notNull().default(false),
    /** How many days before a meeting each unit is asked for its part of the round; null when it is not asked. */
    roundDays: integer().default(10),
    /** Which reminders a new meeting of the group begins with. */
    reminders: text({ mode: "json" })
      .$type<{ hoursBefore: number; audience: ReminderAudience }[]>()
      .notNull()
      .default([]),
    closedOn: day(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("groups_kind", table.kind, groupKinds),
    check("groups_bounds", sql`${table.fewestMeetings} between 0 and ${table.mostMeetings}`),
    uniqueIndex("groups_name").on(table.name),
  ],
);

/** Days when a group's members are away, such as school holidays, as the group has entered them. */
export const groupBreaks = sqliteTable(
  "group_breaks",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    name: text().notNull(),
    fromDay: day().notNull(),
    untilDay: day().notNull(),
  },
  (table) => [
    check("group_breaks_order", sql`${table.untilDay} >= ${table.fromDay}`),
    index("group_breaks_group").on(table.groupId, table.fromDay),
  ],
);

/** Members by name. In the network itself the seats decide, and only others are listed here. */
export const groupMembers = sqliteTable(
  "group_members",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    fromDay: day().notNull(),
    untilDay: day(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.personId, table.fromDay] }),
    index("group_members_person").on(table.personId),
  ],
);

/** The items that every agenda of a group starts with. */
export const standingItems = sqliteTable(
  "standing_items",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    position: integer().notNull(),
    title: text().notNull(),
    kind: word(itemKinds).notNull(),
    presenterRole: word(presenterRoles),
    minutes: integer(),
  },
  (table) => [
    oneOf("standing_items_kind", table.kind, itemKinds),
    index("standing_items_group").on(table.groupId, table.position),
  ],
);

/** The standing tasks of the year: what happens in which month. */
export const yearTasks = sqliteTable(
  "year_tasks",
  {
    id: text().primaryKey(),
    month: integer().notNull(),
    /** When the task has a day of its own it stands on the year wheel. */
    dayOfMonth: integer(),
    text: text().notNull(),
    responsibleId: text().references(() => people.id),
  },
  (table) => [
    check("year_tasks_month", sql`${table.month} between 1 and 12`),
    check("year_tasks_day", sql`${table.dayOfMonth} is null or ${table.dayOfMonth} between 1 and 28`),
  ],
);
