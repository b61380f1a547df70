import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { archiveKinds, archiveTagSorts, visibilities } from "../words";
import { day, instant, oneOf, word } from "./columns.server";

/**
 * What the archive holds: one row for each thing that can be found, with the facts that narrow a search.
 * The words to search among stand in the full-text tables `archive_text` and `archive_letters` under the same
 * rowid; those tables are made by hand-written migrations and must never be known to drizzle-kit.
 */
export const archiveEntries = sqliteTable(
  "archive_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: word(archiveKinds).notNull(),
    recordId: text().notNull(),
    /** Distinguishes entries of one record: the agenda item's id for minutes, else "". */
    part: text().notNull().default(""),
    /** Where the thing is read: a path on this site. */
    path: text().notNull(),
    title: text().notNull(),
    /** Plain text, for excerpts. */
    body: text().notNull(),
    /** Words by which it is also found but which are not part of its text, in lines. */
    alsoFoundBy: text().notNull().default(""),
    /** What the thing belongs to, for the line below the title: the meeting, unit, person, programme. */
    meetingId: text(),
    unitId: text(),
    authorId: text(),
    programmeCode: text(),
    countryCode: text(),
    year: integer(),
    /** The day the thing is about. */
    day: day(),
    visibility: word(visibilities).notNull(),
    /** With visibility "network": the group whose room may read; null for everyone with a seat. */
    groupId: text(),
    shelvedAt: instant().notNull(),
    /** When what it says, or whom it is for, last became another: shelving the same again does not count. */
    changedAt: instant().notNull().default(0),
  },
  (table) => [
    oneOf("archive_entries_kind", table.kind, archiveKinds),
    oneOf("archive_entries_visibility", table.visibility, visibilities),
    uniqueIndex("archive_entries_record").on(table.kind, table.recordId, table.part),
    index("archive_entries_day").on(table.day),
    index("archive_entries_unit").on(table.unitId),
    index("archive_entries_changed").on(table.changedAt),
  ],
);

/** What else an entry can be narrowed by, of which it may have several: themes, programmes, countries (ISO 3166) and partners. */
export const archiveTags = sqliteTable(
  "archive_tags",
  {
    entryId: integer()
      .notNull()
      .references(() => archiveEntries.id, { onDelete: "cascade" }),
    sort: word(archiveTagSorts).notNull(),
    value: text().notNull(),
  },
  (table) => [
    oneOf("archive_tags_sort", table.sort, archiveTagSorts),
    primaryKey({ columns: [table.entryId, table.sort, table.value] }),
    index("archive_tags_value").on(table.sort, table.value),
  ],
);

/** Which entries have been put or taken out, in order, so that who keeps facts of all of them in memory need only read those. */
export const archiveChanges = sqliteTable("archive_changes", {
  id: integer().primaryKey({ autoIncrement: true }),
  entryId: integer().notNull(),
});

/** How the archive's full-text tables are made: one row, or none before they are. */
export const archiveIndex = sqliteTable(
  "archive_index",
  {
    id: integer().primaryKey(),
    /** Which analyser wrote the words; another than the program's own means that they must be made anew. */
    analyser: text().notNull(),
    madeAt: instant().notNull(),
    /** While new tables are made beside the old ones: the last entry that they hold. */
    remadeTo: integer(),
  },
  (table) => [check("archive_index_one", sql`${table.id} = 1`)],
);
