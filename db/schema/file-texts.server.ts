import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { pageKinds, readingOutcomes } from "../words";
import { day, instant, oneOf, word } from "./columns.server";

/** The reading of a file's text, once for all records that have a file with these bytes. */
export const fileTexts = sqliteTable(
  "file_texts",
  {
    /** SHA-256 of the bytes, in hexadecimal. */
    contentHash: text().primaryKey(),
    /** What came of it; null while it waits to be read, or is being read. */
    outcome: word(readingOutcomes),
    /** How often it has been begun since it was last asked for: what ends the program itself is given up. */
    attempts: integer().notNull().default(0),
    /** While many pages are shelved by and by: how many are; null when none wait. */
    shelvedTo: integer(),
    changedAt: instant().notNull(),
    /** What the file says of itself. */
    title: text(),
    madeOn: day(),
  },
  (table) => [
    oneOf("file_texts_outcome", table.outcome, readingOutcomes),
    check("file_texts_content_hash", sql`length(${table.contentHash}) = 64`),
  ],
);

/** The text of a file, in its parts. */
export const filePages = sqliteTable(
  "file_pages",
  {
    contentHash: text()
      .notNull()
      .references(() => fileTexts.contentHash, { onDelete: "cascade" }),
    /** The order of the parts, from 1. */
    position: integer().notNull(),
    kind: word(pageKinds).notNull(),
    /** Which page, slide or sheet; a long one has several parts, and a passage has none. */
    number: integer(),
    text: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contentHash, table.position] }),
    oneOf("file_pages_kind", table.kind, pageKinds),
  ],
);
