import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { capacities, meetingForms, pollAnswers } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { meetings } from "./meetings.server";
import { groups, people, units } from "./members.server";

/** A date poll: times that the coordinator proposes, for one meeting or for a whole year. */
export const polls = sqliteTable(
  "polls",
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    title: text().notNull(),
    text: text(),
    form: word(meetingForms).notNull(),
    place: text(),
    /** Last day to answer. */
    answerBy: day().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    /** When the links were sent; null while it is a draft. */
    openedAt: instant(),
    closedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("polls_form", table.form, meetingForms),
    index("polls_group").on(table.groupId, table.createdAt),
  ],
);

export const pollSlots = sqliteTable(
  "poll_slots",
  {
    id: text().primaryKey(),
    pollId: text()
      .notNull()
      .references(() => polls.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** The meeting that the time became. */
    meetingId: text().references(() => meetings.id),
  },
  (table) => [
    check("poll_slots_order", sql`${table.endsAt} > ${table.startsAt}`),
    uniqueIndex("poll_slots_time").on(table.pollId, table.startsAt, table.endsAt),
  ],
);

/** Somebody asked in a poll, with a personal link. */
export const pollInvitees = sqliteTable(
  "poll_invitees",
  {
    id: text().primaryKey(),
    pollId: text()
      .notNull()
      .references(() => polls.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    unitId: text().references(() => units.id),
    capacity: word(capacities).notNull(),
    /** The secret of the personal link; null when revoked. */
    linkKey: text(),
    comment: text(),
    answeredAt: instant(),
    reminded: integer().notNull().default(0),
    remindedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("poll_invitees_capacity", table.capacity, capacities),
    uniqueIndex("poll_invitees_person").on(table.pollId, table.personId),
    uniqueIndex("poll_invitees_link_key").on(table.linkKey),
  ],
);

export const pollChoices = sqliteTable(
  "poll_choices",
  {
    inviteeId: text()
      .notNull()
      .references(() => pollInvitees.id),
    slotId: text()
      .notNull()
      .references(() => pollSlots.id),
    answer: word(pollAnswers).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.inviteeId, table.slotId] }),
    oneOf("poll_choices_answer", table.answer, pollAnswers),
    index("poll_choices_slot").on(table.slotId),
  ],
);
