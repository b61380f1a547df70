import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { informationKinds, informationWays } from "../words";
import { instant, oneOf, word } from "./columns.server";
import { people, units } from "./members.server";
import { partners, projects } from "./projects.server";

/**
 * What the coordinator is told of: a case that a unit handles itself, or news from outside worth knowing. The same
 * case number is one entry, with one note each time that something is told of it.
 */
export const informationEntries = sqliteTable(
  "information_entries",
  {
    id: text().primaryKey(),
    kind: word(informationKinds).notNull(),
    title: text().notNull(),
    /** The unit that handles the case, or whose member shares the news. */
    unitId: text().references(() => units.id),
    partnerId: text().references(() => partners.id),
    projectId: text().references(() => projects.id),
    caseNumber: text(),
    /** The case number as it is compared: without spaces, in capitals. */
    caseKey: text(),
    web: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => people.id),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("information_entries_kind", table.kind, informationKinds),
    uniqueIndex("information_entries_case").on(table.caseKey),
    index("information_entries_unit").on(table.unitId),
    index("information_entries_partner").on(table.partnerId),
    index("information_entries_project").on(table.projectId),
    index("information_entries_changed").on(table.changedAt),
  ],
);

export const informationNotes = sqliteTable(
  "information_notes",
  {
    id: text().primaryKey(),
    entryId: text()
      .notNull()
      .references(() => informationEntries.id),
    text: text().notNull(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    through: word(informationWays).notNull(),
    writtenAt: instant().notNull(),
  },
  (table) => [
    oneOf("information_notes_through", table.through, informationWays),
    index("information_notes_entry").on(table.entryId, table.writtenAt),
    index("information_notes_author").on(table.authorId),
  ],
);

export const informationThemes = sqliteTable(
  "information_themes",
  {
    entryId: text()
      .notNull()
      .references(() => informationEntries.id),
    themeId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.themeId] })],
);

/**
 * Letters to the group's address that nobody knows the sender of, or that could not be read as an entry: the
 * coordinator takes them in or puts them aside.
 */
export const incomingLetters = sqliteTable(
  "incoming_letters",
  {
    id: text().primaryKey(),
    /** The letter's Message-ID, so that none is taken twice. */
    messageName: text().notNull(),
    fromName: text().notNull().default(""),
    fromAddress: text().notNull(),
    subject: text().notNull().default(""),
    text: text().notNull().default(""),
    receivedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text().references(() => people.id),
    /** What it became; null when put aside. */
    entryId: text().references(() => informationEntries.id),
  },
  (table) => [
    uniqueIndex("incoming_letters_name").on(table.messageName),
    index("incoming_letters_waiting").on(table.decidedAt),
  ],
);
