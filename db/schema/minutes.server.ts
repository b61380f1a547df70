import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { capacities, decisionKinds, presences } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { agendaItems, meetings } from "./meetings.server";
import { groups, people, units } from "./members.server";

/** The minutes of a meeting: one row, from the first word to the locked and numbered text. */
export const minutes = sqliteTable("minutes", {
  meetingId: text()
    .primaryKey()
    .references(() => meetings.id),
  summary: text().notNull().default(""),
  startedAt: instant().notNull(),
  startedBy: text(),
  sentAt: instant(),
  sentBy: text(),
  /** Last day to sign off. */
  signOffBy: day(),
  signedOffAt: instant(),
  signedOffBy: text(),
  /** The text as signed, in its canonical form, and its SHA-256 in hexadecimal. */
  canonical: text(),
  sum: text(),
  /** 1 at the first sign-off; a correction is a new version. */
  edition: integer().notNull().default(0),
  version: integer().notNull().default(1),
});

/** What the minutes say under one agenda item (Markdown). */
export const minuteItems = sqliteTable(
  "minute_items",
  {
    agendaItemId: text()
      .primaryKey()
      .references(() => agendaItems.id),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    text: text().notNull().default(""),
    /** "Not discussed": such an item stands on the next agenda by itself. */
    notReachedAt: instant(),
    writtenAt: instant(),
    writtenBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index("minute_items_meeting").on(table.meetingId)],
);

export const decisions = sqliteTable(
  "decisions",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    agendaItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    kind: word(decisionKinds).notNull(),
    text: text().notNull(),
    responsibleId: text().references(() => people.id),
    position: integer().notNull().default(0),
    /** Given at sign-off, without gaps per group and year; null before that. */
    year: integer(),
    number: integer(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("decisions_kind", table.kind, decisionKinds),
    check("decisions_numbered", sql`(${table.year} is null) = (${table.number} is null)`),
    uniqueIndex("decisions_number").on(table.groupId, table.year, table.number),
    index("decisions_meeting").on(table.meetingId, table.agendaItemId),
  ],
);

/** What somebody shall do after the meeting: what, who (a person or a unit), by when. */
export const actions = sqliteTable(
  "actions",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    meetingId: text().references(() => meetings.id),
    agendaItemId: text().references(() => agendaItems.id),
    text: text().notNull(),
    responsibleId: text().references(() => people.id),
    responsibleUnitId: text().references(() => units.id),
    dueDay: day().notNull(),
    startedAt: instant(),
    doneAt: instant(),
    doneBy: text(),
    doneNote: text(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "actions_responsible",
      sql`${table.responsibleId} is not null or ${table.responsibleUnitId} is not null`,
    ),
    index("actions_meeting").on(table.meetingId, table.agendaItemId),
    index("actions_responsible_person").on(table.responsibleId, table.doneAt),
    index("actions_open").on(table.groupId, table.doneAt, table.dueDay),
  ],
);

export const attendance = sqliteTable(
  "attendance",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    unitId: text().references(() => units.id),
    personId: text().references(() => people.id),
    guestName: text(),
    capacity: word(capacities).notNull(),
    presence: word(presences).notNull(),
    /** With a deputy: whom the deputy stood in for. */
    forPersonId: text().references(() => people.id),
  },
  (table) => [
    oneOf("attendance_presence", table.presence, presences),
    oneOf("attendance_capacity", table.capacity, capacities),
    index("attendance_meeting").on(table.meetingId),
    index("attendance_unit").on(table.unitId),
  ],
);

/** Each adjuster's verdict on the minutes, with the sum of the text that was shown. */
export const signOffs = sqliteTable(
  "sign_offs",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    approvedAt: instant(),
    approvedSum: text(),
    objectedAt: instant(),
    objection: text(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);
