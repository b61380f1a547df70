import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { documentKinds, fileTypes, importProblems, visibilities } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { meetings } from "./meetings.server";
import { people, units } from "./members.server";

/** Papers from before: each one file, kept byte for byte in the folder of files, with what people know about it. */
export const documents = sqliteTable(
  "documents",
  {
    id: text().primaryKey(),
    /** SHA-256 of the bytes, in hexadecimal: the same paper is here once. */
    contentHash: text().notNull(),
    fileName: text().notNull(),
    fileType: word(fileTypes).notNull(),
    bytes: integer().notNull(),
    kind: word(documentKinds).notNull(),
    title: text().notNull(),
    /** The day of the paper. */
    day: day(),
    unitId: text().references(() => units.id),
    /** The held meeting that it is the minutes of. */
    meetingId: text().references(() => meetings.id),
    visibility: word(visibilities).notNull(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
    /** Kept at least until this day, whatever the rules say. */
    keepUntil: day(),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("documents_file_type", table.fileType, fileTypes),
    oneOf("documents_kind", table.kind, documentKinds),
    oneOf("documents_visibility", table.visibility, visibilities),
    check("documents_content_hash", sql`length(${table.contentHash}) = 64`),
    uniqueIndex("documents_content").on(table.contentHash),
    index("documents_meeting").on(table.meetingId),
  ],
);

/** One time that files were brought in: from a page, or from a folder by the command. */
export const importBatches = sqliteTable("import_batches", {
  id: text().primaryKey(),
  /** The folder that the command read; null for files that came by a page. */
  folder: text(),
  startedBy: text()
    .notNull()
    .references(() => people.id),
  startedAt: instant().notNull(),
});

/** A file that was brought in, until somebody has said what it is. */
export const importFiles = sqliteTable(
  "import_files",
  {
    id: text().primaryKey(),
    batchId: text()
      .notNull()
      .references(() => importBatches.id, { onDelete: "cascade" }),
    /** From 1, as they came. */
    position: integer().notNull(),
    /** The name, and the folders below the batch's own, as they were. */
    name: text().notNull(),
    folder: text().notNull().default(""),
    /** Null for what could not be taken. */
    contentHash: text(),
    fileType: word(fileTypes),
    bytes: integer().notNull().default(0),
    problem: word(importProblems),
    /** The document that it has become. */
    documentId: text().references(() => documents.id, { onDelete: "set null" }),
    /** When somebody said that it is not to be taken in. */
    leftOutAt: instant(),
  },
  (table) => [
    oneOf("import_files_file_type", table.fileType, fileTypes),
    oneOf("import_files_problem", table.problem, importProblems),
    check(
      "import_files_whole",
      sql`${table.problem} is not null or (${table.contentHash} is not null and ${table.fileType} is not null)`,
    ),
    uniqueIndex("import_files_path").on(table.batchId, table.folder, table.name, table.position),
    index("import_files_content").on(table.contentHash),
  ],
);
