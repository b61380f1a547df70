import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attachments, documents, filePages, fileTexts, importBatches, importFiles } from "#db/schema.server";
import type { FileType } from "#db/words";
import { shelveFilesWith, unshelveFilesWith } from "../archive/shelve-texts.server";
import type { FileText } from "./file-text";

/** How often a file is begun before it is given up, since reading it has ended the program each time. */
const mostAttempts = 3;

/** Every file that somebody may want to find words in, with when it came. */
const everyFile = sql`(
  select ${attachments.contentHash} as hash, ${attachments.fileType} as file_type, ${attachments.addedAt} as at from ${attachments}
  union all select ${documents.contentHash}, ${documents.fileType}, ${documents.addedAt} from ${documents}
  union all select ${importFiles.contentHash}, ${importFiles.fileType}, ${importBatches.startedAt} + ${importFiles.position}
    from ${importFiles} join ${importBatches} on ${importBatches.id} = ${importFiles.batchId}
    where ${importFiles.problem} is null and ${importFiles.leftOutAt} is null) as every_file`;

/** The file that has waited longest to be read; null when none does. */
export const nextToRead = (db: Database): { hash: string; fileType: FileType } | null =>
  db.get<{ hash: string; fileType: FileType }>(sql`
    select every_file.hash as hash, every_file.file_type as fileType from ${everyFile}
    left join ${fileTexts} on ${fileTexts.contentHash} = every_file.hash
    where ${fileTexts.outcome} is null and every_file.file_type not in ('png', 'jpg', 'webp')
    order by every_file.at, every_file.hash limit 1`) ?? null;

/**
 * Notes that a file is about to be read, so that one which ends the program does not do so for ever. False for one that is
 * given up, as broken.
 */
export function beginReading(db: Database, hash: string, now: number): boolean {
  return db.transaction((tx) => {
    const before = tx.select().from(fileTexts).where(eq(fileTexts.contentHash, hash)).get();
    const attempts = (before?.attempts ?? 0) + 1;
    if (attempts > mostAttempts) {
      saveText(tx, hash, { outcome: "broken" }, now);
      return false;
    }
    tx.insert(fileTexts)
      .values({ contentHash: hash, attempts, changedAt: now })
      .onConflictDoUpdate({ target: fileTexts.contentHash, set: { attempts, changedAt: now } })
      .run();
    return true;
  });
}

/** Takes back that a file was begun: whoever read it was told to stop. */
export function leaveUnread(db: Database, hash: string, now: number): void {
  db.update(fileTexts)
    .set({ attempts: 0, changedAt: now })
    .where(and(eq(fileTexts.contentHash, hash), isNull(fileTexts.outcome)))
    .run();
}

/**
 * Keeps what came of reading a file, and shelves its pages wherever it hangs, in one transaction. Saving the same twice changes
 * nothing.
 */
export function saveText(db: Database, hash: string, text: FileText, now: number): void {
  db.transaction((tx) => {
    const facts = {
      outcome: text.outcome,
      attempts: 0,
      shelvedTo: null,
      changedAt: now,
      title: text.outcome === "text" ? text.facts.title : null,
      madeOn: text.outcome === "text" ? text.facts.madeOn : null,
    };
    unshelveFilesWith(tx, hash);
    tx.delete(filePages).where(eq(filePages.contentHash, hash)).run();
    tx.insert(fileTexts)
      .values({ contentHash: hash, ...facts })
      .onConflictDoUpdate({ target: fileTexts.contentHash, set: facts })
      .run();
    for (const [place, page] of (text.outcome === "text" ? text.pages : []).entries())
      tx.insert(filePages)
        .values({ contentHash: hash, position: place + 1, ...page })
        .run();
    shelveFilesWith(tx, hash, now);
  });
}

/** Forgets the texts of files that belong nowhere any more; returns how many. One that was read lately is left. */
export const sweepTexts = (db: Database, before: number): number =>
  db
    .delete(fileTexts)
    .where(
      and(
        lt(fileTexts.changedAt, before),
        sql`${fileTexts.contentHash} not in (select every_file.hash from ${everyFile})`,
      ),
    )
    .run().changes;
