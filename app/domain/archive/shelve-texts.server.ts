import { asc, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { fileTexts } from "#db/schema.server";
import { noteShelved, pagesAtATime, shelveFile, shelvePages, unshelveFile } from "./file-shelf.server";
import { documentsWith } from "./shelve-documents.server";
import { attachedFilesWith } from "./shelve-files.server";

/** All files with the same bytes, whatever they belong to. */

/** Shelves the pages of all files with these bytes. */
export function shelveFilesWith(db: Database, hash: string, now: number): void {
  for (const file of filesWith(db, hash)) shelveFile(db, file, now);
}

/** Takes out all files with these bytes. */
export function unshelveFilesWith(db: Database, hash: string): void {
  for (const { id } of filesWith(db, hash)) unshelveFile(db, id);
}

/**
 * Shelves the next pages of a file that has many of them, for each record that has it, in one transaction. Goes on where
 * it was ended. False when no file waits for it.
 */
export function shelveSomePages(db: Database, now: number): boolean {
  return db.transaction((tx) => {
    const waiting = tx
      .select({ hash: fileTexts.contentHash, from: fileTexts.shelvedTo })
      .from(fileTexts)
      .where(isNotNull(fileTexts.shelvedTo))
      .orderBy(asc(fileTexts.changedAt), asc(fileTexts.contentHash))
      .limit(1)
      .get();
    if (!waiting) return false;
    const from = waiting.from ?? 0;
    const to = from + pagesAtATime;
    const files = filesWith(tx, waiting.hash);
    for (const file of files) shelvePages(tx, file, from, to, now);
    noteShelved(tx, waiting.hash, files.every((file) => file.pages <= to) ? null : to);
    return true;
  });
}

const filesWith = (db: Database, hash: string) => [
  ...attachedFilesWith(db, hash),
  ...documentsWith(db, hash),
];
