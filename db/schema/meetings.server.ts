import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { answers, attendanceModes, capacities, itemKinds, meetingForms } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { groups, people, units } from "./members.server";

export const meetings = sqliteTable(
  "meetings",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    year: integer().notNull(),
    /** 1, 2, 3 … within the group's year, in order of date. Settled once the notice has gone. */
    number: integer().notNull(),
    theme: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    form: word(meetingForms).notNull(),
    place: text(),
    link: text(),
    caseNumber: text(),
    noticeText: text(),
    /** Last day to answer the notice and to put items forward. */
    answerBy: day(),
    chairId: text().references(() => people.id),
    secretaryId: text().references(() => people.id),
    adjusterId: text().references(() => people.id),
    plannedAt: instant().notNull(),
    plannedBy: text(),
    calledAt: instant(),
    calledBy: text(),
    heldAt: instant(),
    heldBy: text(),
    calledOffAt: instant(),
    calledOffBy: text(),
    calledOffWhy: text(),
    /** Raised only by time, place or calling off (RFC 5546). */
    sequence: integer().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("meetings_form", table.form, meetingForms),
    check("meetings_order", sql`${table.endsAt} > ${table.startsAt}`),
    index("meetings_group_year").on(table.groupId, table.year, table.startsAt),
    index("meetings_starts").on(table.startsAt),
  ],
);

export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    position: integer().notNull(),
    title: text().notNull(),
    description: text(),
    kind: word(itemKinds).notNull(),
    presenterId: text().references(() => people.id),
    minutes: integer(),
    /** The earlier item that this one continues: deferred, or not reached. */
    originItemId: text(),
    /** Set when a member put the item forward; null for the coordinator's own. */
    proposedBy: text().references(() => people.id),
    proposedAt: instant(),
    acceptedAt: instant(),
    declinedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("agenda_items_kind", table.kind, itemKinds),
    check("agenda_items_minutes", sql`${table.minutes} is null or ${table.minutes} between 0 and 600`),
    index("agenda_items_meeting").on(table.meetingId, table.position),
    index("agenda_items_origin").on(table.originItemId),
  ],
);

/** One row per person invited to a meeting, with the answer. A guest has no person, only name and address. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    personId: text().references(() => people.id),
    unitId: text().references(() => units.id),
    capacity: word(capacities).notNull(),
    guestName: text(),
    guestEmail: text(),
    invitedAt: instant().notNull(),
    answer: word(answers),
    mode: word(attendanceModes),
    comment: text(),
    answeredAt: instant(),
    answeredBy: text(),
    withdrawnAt: instant(),
  },
  (table) => [
    oneOf("invitations_capacity", table.capacity, capacities),
    uniqueIndex("invitations_person").on(table.meetingId, table.personId),
    index("invitations_by_person").on(table.personId),
  ],
);
