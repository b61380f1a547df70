import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  answers,
  answerWays,
  attendanceModes,
  capacities,
  itemKinds,
  meetingForms,
  reminderAudiences,
} from "../words";
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
    secondAdjusterId: text().references(() => people.id),
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
    /** The earlier item that this one continues: deferred, not reached, or chosen by whoever arranges the agenda. */
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
    answeredThrough: word(answerWays),
    /**
     * The secret of the invitee's own link, and of the address calendar programs answer to; null when revoked, and
     * for an invitation older than the links, which gets one with its next letter.
     */
    linkKey: text(),
    linkRevokedAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex("invitations_link_key").on(table.linkKey),
    oneOf("invitations_capacity", table.capacity, capacities),
    uniqueIndex("invitations_person").on(table.meetingId, table.personId),
    index("invitations_by_person").on(table.personId),
  ],
);

/** Reminders of a meeting, each as a distance to its start, so that they move with it. */
export const meetingReminders = sqliteTable(
  "meeting_reminders",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    hoursBefore: integer().notNull(),
    audience: word(reminderAudiences).notNull(),
    /** When its letters were queued; null until then. */
    sentAt: instant(),
  },
  (table) => [
    oneOf("meeting_reminders_audience", table.audience, reminderAudiences),
    check("meeting_reminders_distance", sql`${table.hoursBefore} between 1 and 2160`),
    uniqueIndex("meeting_reminders_once").on(table.meetingId, table.hoursBefore, table.audience),
  ],
);

/**
 * Answers that came from a calendar program without the invitee's own secret: anybody can write a sender's
 * address, so the coordinator decides.
 */
export const replySuggestions = sqliteTable(
  "reply_suggestions",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    invitationId: text()
      .notNull()
      .references(() => invitations.id),
    fromAddress: text().notNull(),
    answer: word(answers).notNull(),
    comment: text(),
    receivedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
    accepted: integer({ mode: "boolean" }),
  },
  (table) => [
    oneOf("reply_suggestions_answer", table.answer, answers),
    index("reply_suggestions_meeting").on(table.meetingId, table.decidedAt),
  ],
);

/** Every calendar answer that has been read, by its own name, so that none is taken twice. */
export const readReplies = sqliteTable("read_replies", {
  /** The letter's Message-ID, or the sum of an uploaded file. */
  name: text().primaryKey(),
  readAt: instant().notNull(),
  /** What became of it: a key such as "answered", "suggested", "unknownMeeting". */
  outcome: text().notNull(),
});

/** What a unit tells the round (laget runt) before a meeting. One row per unit that has been asked. */
export const roundAnswers = sqliteTable(
  "round_answers",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    /** The secret of the unit's own link; null when revoked. */
    linkKey: text(),
    askedAt: instant().notNull(),
    remindedAt: instant(),
    news: text(),
    lesson: text(),
    help: text(),
    /** "Nothing to report" is an answer; silence is not. */
    nothing: integer({ mode: "boolean" }).notNull().default(false),
    answeredAt: instant(),
    answeredBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("round_answers_unit").on(table.meetingId, table.unitId),
    uniqueIndex("round_answers_link_key").on(table.linkKey),
  ],
);
