import { and, asc, eq, isNull, lt, notExists, notInArray } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attachments, filePages, fileTexts } from "#db/schema.server";
import type { FileType } from "#db/words";
import { shelveFilesWith, unshelveFilesWith } from "../archive/shelve-files.server";
import { type FileText, withoutText } from "./file-text";

/** How often a file is begun before it is given up, since reading it has ended the program each time. */
const mostAttempts = 3;

/** The file that has waited longest to be read; null when none does. */
export function nextToRead(db: Database): { hash: string; fileType: FileType } | null {
  const row = db
    .select({ hash: attachments.contentHash, fileType: attachments.fileType })
    .from(attachments)
    .leftJoin(fileTexts, eq(fileTexts.contentHash, attachments.contentHash))
    .where(and(notInArray(attachments.fileType, [...withoutText]), isNull(fileTexts.outcome)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .limit(1)
    .get();
  return row ?? null;
}

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

/** Forgets the texts of files that hang nowhere any more; returns how many. One that was attached lately is left. */
export function sweepTexts(db: Database, before: number): number {
  const attached = db
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.contentHash, fileTexts.contentHash));
  return db
    .delete(fileTexts)
    .where(and(notExists(attached), lt(fileTexts.changedAt, before)))
    .run().changes;
}
