import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  circulationReceivers,
  circulationWays,
  languages,
  personalDataKinds,
  publicationChoices,
  publicationKinds,
  receiverKinds,
  statementLevels,
  topicSorts,
} from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { themes } from "./lessons.server";
import { groups, units } from "./members.server";

/**
 * What outsiders read: one row for each record that has been published, with exactly what they read of it. Public pages,
 * feeds and open data are made from these rows and from nothing else of the records. A row that has been withdrawn says
 * only that, so that whoever keeps a copy learns of it. The words that it is searched by stand in the full-text table
 * `publication_text` under the row's number; that table is made by hand-written migrations.
 */
export const publications = sqliteTable(
  "publications",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: word(publicationKinds).notNull(),
    /** The record's own id; for minutes the meeting's. */
    recordId: text().notNull(),
    /** 1, and one more each time it is published anew. */
    edition: integer().notNull().default(1),
    title: text().notNull(),
    titleEn: text(),
    /** Plain text, for lists, excerpts and feeds. */
    summary: text().notNull().default(""),
    /** Exactly what outsiders read; its shape follows the kind (app/domain/publishing). `{}` when withdrawn. */
    content: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the content in canonical form, in hexadecimal. */
    sum: text().notNull(),
    /** Who answers for it: a unit, or the municipality where there is none. */
    unitId: text().references(() => units.id),
    /** Whose minutes, or whose follow-up. */
    groupId: text().references(() => groups.id),
    year: integer(),
    /** The day it is about. */
    day: day(),
    publishedAt: instant().notNull(),
    publishedBy: text(),
    /** When what outsiders read last became another, or was withdrawn. */
    changedAt: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
  },
  (table) => [
    oneOf("publications_kind", table.kind, publicationKinds),
    uniqueIndex("publications_record").on(table.kind, table.recordId),
    index("publications_changed").on(table.changedAt, table.id),
    index("publications_listed").on(table.kind, table.withdrawnAt, table.day),
  ],
);

export const publicationThemes = sqliteTable(
  "publication_themes",
  {
    publicationId: integer()
      .notNull()
      .references(() => publications.id, { onDelete: "cascade" }),
    themeId: text()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.themeId] }),
    index("publication_themes_theme").on(table.themeId),
  ],
);

/** What was chosen for each name, number and address found in a record before it was published. */
export const publicationDecisions = sqliteTable(
  "publication_decisions",
  {
    kind: word(publicationKinds).notNull(),
    recordId: text().notNull(),
    dataKind: word(personalDataKinds).notNull(),
    /** The name, number or address itself, as it stands in the record. */
    found: text().notNull(),
    choice: word(publicationChoices).notNull(),
    madeAt: instant().notNull(),
    madeBy: text(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.recordId, table.dataKind, table.found] }),
    oneOf("publication_decisions_kind", table.kind, publicationKinds),
    oneOf("publication_decisions_data", table.dataKind, personalDataKinds),
    oneOf("publication_decisions_choice", table.choice, publicationChoices),
  ],
);

/** Whom results are passed on to besides the companies and the public site: an organisation, a list, a page elsewhere. */
export const receivers = sqliteTable(
  "receivers",
  {
    id: text().primaryKey(),
    kind: word(receiverKinds).notNull(),
    name: text().notNull(),
    /** Who is written to, with an organisation or a list. */
    contactName: text(),
    email: text(),
    /** Where, with a page. */
    address: text(),
    language: word(languages).notNull().default("sv"),
    createdAt: instant().notNull(),
    endedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("receivers_kind", table.kind, receiverKinds),
    oneOf("receivers_language", table.language, languages),
  ],
);

/** Who has received a published record, in which edition, how and when. */
export const circulations = sqliteTable(
  "circulations",
  {
    id: text().primaryKey(),
    kind: word(publicationKinds).notNull(),
    recordId: text().notNull(),
    edition: integer().notNull(),
    receiver: word(circulationReceivers).notNull(),
    /** The unit's or the receiver's id; "" for the board, the subscribers and the public site. */
    receiverId: text().notNull().default(""),
    /** What the receiver was called at the time. */
    receiverName: text().notNull(),
    way: word(circulationWays).notNull(),
    /** How many letters, with a list of subscribers; else null. */
    copies: integer(),
    note: text(),
    day: day().notNull(),
    notedAt: instant().notNull(),
    notedBy: text(),
    /** The letter in the outbox, when it went from here. */
    letterId: text(),
  },
  (table) => [
    oneOf("circulations_kind", table.kind, publicationKinds),
    oneOf("circulations_receiver", table.receiver, circulationReceivers),
    oneOf("circulations_way", table.way, circulationWays),
    index("circulations_record").on(table.kind, table.recordId, table.edition),
  ],
);

/** Outsiders who want a letter of what is published. Nothing but the question to confirm is sent before they have confirmed. */
export const subscribers = sqliteTable(
  "subscribers",
  {
    id: text().primaryKey(),
    /** Lower case. */
    email: text().notNull(),
    language: word(languages).notNull().default("sv"),
    /** The secret of the links to confirm, to choose anew and to end. */
    linkKey: text().notNull(),
    createdAt: instant().notNull(),
    askedAt: instant().notNull(),
    confirmedAt: instant(),
    /** Until when what has been published has been told. */
    toldUntil: instant(),
    endedAt: instant(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("subscribers_language", table.language, languages),
    uniqueIndex("subscribers_email").on(table.email),
    uniqueIndex("subscribers_link_key").on(table.linkKey),
  ],
);

/** What a subscriber wants to hear of: a group's minutes, a theme, or the newsletter. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    subscriberId: text()
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    topic: word(topicSorts).notNull(),
    /** The group's or the theme's id; "" for the newsletter. */
    topicId: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.subscriberId, table.topic, table.topicId] }),
    oneOf("subscriptions_topic", table.topic, topicSorts),
    index("subscriptions_topic_id").on(table.topic, table.topicId),
  ],
);

/** A newsletter: composed from what has been published since the last, edited, and sent once. */
export const newsletters = sqliteTable(
  "newsletters",
  {
    id: text().primaryKey(),
    /** Given when it is sent, without gaps; null before. */
    number: integer(),
    title: text().notNull(),
    /** Markdown. */
    opening: text().notNull().default(""),
    closing: text().notNull().default(""),
    /** What it tells of, in order, each with a line of the writer's own. */
    items: text({ mode: "json" })
      .$type<{ kind: (typeof publicationKinds)[number]; recordId: string; comment: string }[]>()
      .notNull()
      .default([]),
    createdAt: instant().notNull(),
    createdBy: text(),
    changedAt: instant().notNull(),
    sentAt: instant(),
    sentBy: text(),
    version: integer().notNull().default(1),
  },
  (table) => [uniqueIndex("newsletters_number").on(table.number)],
);

/** The accessibility statement's own facts (law 2018:1937, § 13): a single row with id 1. */
export const accessibilityStatement = sqliteTable(
  "accessibility_statement",
  {
    id: integer().primaryKey(),
    level: word(statementLevels).notNull(),
    assessedOn: day(),
    /** How it was assessed, and by whom. */
    method: text(),
    /** What is not accessible and why, one to a line. */
    deficiencies: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** What is left out as an undue burden, and what the law does not cover, one to a line. */
    burdens: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    outside: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** Where shortcomings are told; the municipality's own address and telephone where nothing is given. */
    email: text(),
    phone: text(),
    updatedOn: day().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("accessibility_statement_single", sql`${table.id} = 1`),
    oneOf("accessibility_statement_level", table.level, statementLevels),
  ],
);
