import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { watchRhythms } from "../words";
import { instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/** What each person has searched for lately; nobody else sees it. */
export const recentSearches = sqliteTable(
  "recent_searches",
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The question as app/domain/searches/asked.ts writes it. */
    asked: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.asked] })],
);

/** Searches that a person has put by under a name, and how often they want a letter of what is new to them. */
export const savedSearches = sqliteTable(
  "saved_searches",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    /** The question as app/domain/searches/asked.ts writes it. */
    asked: text().notNull(),
    rhythm: word(watchRhythms).notNull().default("off"),
    /** Up to when what is new has been looked for; null while nothing is watched. */
    lookedAt: instant(),
    /** The secret of the link that ends the letters. */
    stopKey: text().notNull(),
    createdAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("saved_searches_rhythm", table.rhythm, watchRhythms),
    uniqueIndex("saved_searches_asked").on(table.personId, table.asked),
    uniqueIndex("saved_searches_stop_key").on(table.stopKey),
    index("saved_searches_rhythm").on(table.rhythm),
  ],
);

/** What has been searched for without a hit: the words, and nothing of who searched. */
export const vainSearches = sqliteTable(
  "vain_searches",
  {
    /** In lower case, with single spaces. */
    text: text().primaryKey(),
    times: integer().notNull(),
    lastAt: instant().notNull(),
  },
  (table) => [index("vain_searches_last").on(table.lastAt)],
);
