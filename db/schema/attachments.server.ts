import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { attachmentSubjects, fileTypes } from "../words";
import { instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/**
 * Files attached to a record. The bytes stand in the folder of files under their own sum, once for all rows
 * that share them; see db/files.server.ts.
 */
export const attachments = sqliteTable(
  "attachments",
  {
    id: text().primaryKey(),
    /** SHA-256 of the bytes, in hexadecimal. */
    contentHash: text().notNull(),
    /** As it is shown and downloaded; no two on one record bear the same. */
    name: text().notNull(),
    /** By the content, and not by what the browser said. */
    fileType: word(fileTypes).notNull(),
    bytes: integer().notNull(),
    subject: word(attachmentSubjects).notNull(),
    subjectId: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
  },
  (table) => [
    oneOf("attachments_file_type", table.fileType, fileTypes),
    oneOf("attachments_subject", table.subject, attachmentSubjects),
    check("attachments_content_hash", sql`length(${table.contentHash}) = 64`),
    check("attachments_bytes", sql`${table.bytes} > 0`),
    uniqueIndex("attachments_name").on(table.subject, table.subjectId, table.name),
    index("attachments_content").on(table.contentHash),
  ],
);
