import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { capacities, decisionKinds, languages, presences } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { followups } from "./followup.server";
import { agendaItems, meetings } from "./meetings.server";
import { groups, people, units } from "./members.server";

/** The minutes of a meeting: one row, from the first word to the locked and numbered text. */
export const minutes = sqliteTable("minutes", {
  meetingId: text()
    .primaryKey()
    .references(() => meetings.id),
  summary: text().notNull().default(""),
  summaryAt: instant(),
  summaryBy: text(),
  /** Saves of the summary that the chronicle has not told yet: since when, and the text before the first of them. */
  summaryUntoldSince: instant(),
  summaryUntoldText: text(),
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
  /** 1 at the first sign-off; a correction is a new edition. */
  edition: integer().notNull().default(0),
  /** Why the meeting was closed with items that came to no outcome, in the writer's words. */
  noOutcomeWhy: text(),
  /** Set while signed minutes are being corrected; the signed edition is what is read until the next is signed. */
  correctionAt: instant(),
  correctionBy: text(),
  correctionWhy: text(),
  /** The item the meeting is at, as its writer has said, and since when. */
  currentItemId: text(),
  currentSince: instant(),
  version: integer().notNull().default(1),
});

/** An edition of signed minutes that a correction has replaced. It stays readable and is never changed. */
export const minuteEditions = sqliteTable(
  "minute_editions",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id),
    edition: integer().notNull(),
    canonical: text().notNull(),
    sum: text().notNull(),
    signedOffAt: instant().notNull(),
    signedOffBy: text(),
    /** Why the edition after it was made. */
    replacedWhy: text().notNull(),
    replacedAt: instant().notNull(),
    replacedBy: text(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.edition] })],
);

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
    /** Saves that the chronicle has not told yet: since when, and the text before the first of them. */
    untoldSince: instant(),
    untoldText: text(),
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
    index("decisions_item").on(table.agendaItemId),
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
    /** The follow-up whose decision by the board it comes from. */
    followupId: text().references(() => followups.id),
    text: text().notNull(),
    responsibleId: text().references(() => people.id),
    responsibleUnitId: text().references(() => units.id),
    dueDay: day().notNull(),
    startedAt: instant(),
    doneAt: instant(),
    doneBy: text(),
    doneNote: text(),
    /** The secret of the responsible person's own link to report on it. */
    linkKey: text(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "actions_responsible",
      sql`${table.responsibleId} is not null or ${table.responsibleUnitId} is not null`,
    ),
    uniqueIndex("actions_link_key").on(table.linkKey),
    index("actions_meeting").on(table.meetingId, table.agendaItemId),
    index("actions_responsible_person").on(table.responsibleId, table.doneAt),
    index("actions_item").on(table.agendaItemId),
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
    /** The first item that somebody who came late was there for; null for the whole meeting from its start. */
    fromItemId: text().references(() => agendaItems.id),
    /** The last item before somebody left; null for whoever stayed to the end. */
    untilItemId: text().references(() => agendaItems.id),
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

/**
 * A matter that one group has sent to another group's next agenda. The answer is what that meeting's signed
 * minutes say under the item, and comes back to the group that sent it.
 */
export const referrals = sqliteTable(
  "referrals",
  {
    id: text().primaryKey(),
    /** The item whose minutes it was sent from. */
    fromItemId: text()
      .notNull()
      .references(() => agendaItems.id),
    toGroupId: text()
      .notNull()
      .references(() => groups.id),
    /** What the sender wants to know or have done (plain text). */
    question: text().notNull(),
    sentAt: instant().notNull(),
    sentBy: text(),
    /** Its item on the receiving group's agenda; null until that group has a meeting ahead. */
    toItemId: text().references(() => agendaItems.id),
    answeredAt: instant(),
    /** The item on the sending group's agenda that brings the answer; null until it has a meeting ahead. */
    answerItemId: text().references(() => agendaItems.id),
    withdrawnAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("referrals_from").on(table.fromItemId),
    index("referrals_to").on(table.toGroupId, table.toItemId),
  ],
);

/** People without an account who get a group's minutes when they are signed off ("for information"). */
export const informed = sqliteTable(
  "informed",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    name: text().notNull(),
    organisation: text(),
    email: text().notNull(),
    language: word(languages).notNull().default("sv"),
    addedAt: instant().notNull(),
    addedBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("informed_language", table.language, languages),
    index("informed_group").on(table.groupId),
  ],
);
