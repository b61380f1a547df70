import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { chronicleSubjects } from "../words";
import { instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/**
 * Who did what to which record when. Only ever added to, and each line is chained to the one before by its sum. A line names
 * people by identifier alone; what may have to be disposed of stands in `chronicleTexts`.
 */
export const chronicle = sqliteTable(
  "chronicle",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    actorId: text(),
    /** A key: "called", "signedOff"; the words for it live with the interface. */
    deed: text().notNull(),
    subject: word(chronicleSubjects).notNull(),
    subjectId: text().notNull(),
    /** The sum of the line's text and its salt; stands when the text is gone. Null until the line is sealed. */
    textSum: text(),
    /** The sum of this line and of the sum before it. Null until the line is sealed. */
    sum: text(),
  },
  (table) => [
    oneOf("chronicle_subject", table.subject, chronicleSubjects),
    index("chronicle_record").on(table.subject, table.subjectId, table.id),
    index("chronicle_at").on(table.at),
    index("chronicle_unsealed").on(table.id).where(sql`sum is null`),
  ],
);

/** What a line of the chronicle says in words: names, labels, before and after. It may be disposed of; the line stays. */
export const chronicleTexts = sqliteTable("chronicle_texts", {
  lineId: integer()
    .primaryKey()
    .references(() => chronicle.id),
  /** Chance, so that what is gone cannot be guessed back from the sum. */
  salt: text().notNull(),
  /** The name at the time, so that the line stays true when the person has left. */
  actorName: text().notNull(),
  /** What the record was called at the time. */
  label: text().notNull().default(""),
  before: text({ mode: "json" }).$type<Record<string, unknown>>(),
  after: text({ mode: "json" }).$type<Record<string, unknown>>(),
});

/**
 * Letters waiting to leave and letters that have left. A letter is written in the same transaction as
 * the change that caused it; `dedupeKey` makes writing it twice harmless.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    dedupeKey: text().notNull(),
    personId: text().references(() => people.id),
    toName: text().notNull(),
    toAddress: text().notNull(),
    language: text().notNull().default("sv"),
    /** What the letter tells, as plain facts; the mail room sets the words. Emptied of secrets once it has left. */
    facts: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** The letter as it left. Null until then, and for letters that hold a secret. */
    subject: text(),
    text: text(),
    html: text(),
    ics: text(),
    /** Which record the letter is about, for lists and for taking it back. */
    aboutSubject: text(),
    aboutId: text(),
    messageId: text().notNull(),
    createdAt: instant().notNull(),
    /** Does not leave before this instant; until then it can be taken back. */
    leavesAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** Held by a running delivery until this instant. */
    claimedUntil: instant(),
    sentAt: instant(),
    /** The digest it goes in, when the receiver wants letters gathered; null when it goes by itself. */
    digestId: text(),
    /** Waits to be gathered: from `leavesAt` on it goes into the receiver's next digest. */
    gathers: integer({ mode: "boolean" }).notNull().default(false),
    failedAt: instant(),
    /** The receiving server's own words. */
    lastError: text(),
    /** When somebody in the office put the failed letter aside: it asks for no deed any more. */
    putAsideAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex("outbox_dedupe").on(table.dedupeKey),
    index("outbox_waiting")
      .on(table.leavesAt)
      .where(sql`sent_at is null and withdrawn_at is null and failed_at is null`),
    index("outbox_about").on(table.aboutSubject, table.aboutId),
    index("outbox_created").on(table.createdAt),
  ],
);
