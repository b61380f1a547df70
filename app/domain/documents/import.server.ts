import { and, asc, count, desc, eq, isNotNull, isNull, max, ne, or, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { documents, fileTexts, importBatches, importFiles, people } from "#db/schema.server";
import type { FileType, ImportProblem } from "#db/words";
import { type ImportFailure, type ImportProgress, mostInImport } from "./document";

/** Bringing old papers in: files are taken one by one, and stand here until somebody has said what each is. */

/** A file as it came: what has been kept of it, or why nothing has. */
export type Brought = { name: string; folder: string } & (
  | { hash: string; fileType: FileType; bytes: number; problem: null }
  | { problem: ImportProblem }
);

/** Begins a batch of files that come together; from a folder when it says so. */
export function beginBatch(db: Database, startedBy: string, folder: string | null, now: number): string {
  const id = newId();
  db.insert(importBatches).values({ id, folder, startedBy, startedAt: now }).run();
  return id;
}

/** The batch that the command began for a folder; null when it has not. */
export const batchOfFolder = (db: Database, folder: string): string | null =>
  db
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(eq(importBatches.folder, folder))
    .orderBy(desc(importBatches.startedAt))
    .limit(1)
    .get()?.id ?? null;

/** Where the files of a batch lay that have been taken, so that a command which was ended goes on with the others. */
export const takenPaths = (db: Database, batchId: string): Set<string> =>
  new Set(
    db
      .select({ folder: importFiles.folder, name: importFiles.name })
      .from(importFiles)
      .where(and(eq(importFiles.batchId, batchId), isNull(importFiles.problem)))
      .all()
      .map(({ folder, name }) => (folder ? `${folder}/${name}` : name)),
  );

/**
 * Notes a file of a batch, in place of an earlier attempt with the same one. What is a document already, or waits to become one,
 * is noted as that. The caller has kept its bytes.
 */
export function bringIn(db: Database, batchId: string, file: Brought): void {
  db.transaction((tx) => {
    const { name, folder } = file;
    const same = and(
      eq(importFiles.batchId, batchId),
      eq(importFiles.folder, folder),
      eq(importFiles.name, name),
      isNotNull(importFiles.problem),
    );
    tx.delete(importFiles).where(same).run();
    const last = tx
      .select({ position: max(importFiles.position) })
      .from(importFiles)
      .where(eq(importFiles.batchId, batchId))
      .get();
    const place = { id: newId(), batchId, name, folder, position: (last?.position ?? 0) + 1 };
    if (file.problem !== null) {
      tx.insert(importFiles)
        .values({ ...place, problem: file.problem })
        .run();
      return;
    }
    const { hash, fileType, bytes } = file;
    const problem = twinOf(tx, hash);
    tx.insert(importFiles)
      .values({ ...place, contentHash: hash, fileType, bytes, problem })
      .run();
  });
}

function twinOf(db: Database, hash: string): ImportProblem | null {
  const there = db.select({ id: documents.id }).from(documents).where(eq(documents.contentHash, hash)).get();
  if (there) return "documentThere";
  const waits = db
    .select({ id: importFiles.id })
    .from(importFiles)
    .where(and(eq(importFiles.contentHash, hash), isWaiting))
    .get();
  return waits ? "fileTwice" : null;
}

/** A file that nobody has said anything of yet. */
export const isWaiting = and(
  isNull(importFiles.problem),
  isNull(importFiles.documentId),
  isNull(importFiles.leftOutAt),
);

/** A batch with how far it has come; null when there is none. */
export function batchById(db: Database, id: string) {
  const batch = db
    .select({
      id: importBatches.id,
      folder: importBatches.folder,
      startedAt: importBatches.startedAt,
      startedByName: people.name,
    })
    .from(importBatches)
    .innerJoin(people, eq(people.id, importBatches.startedBy))
    .where(eq(importBatches.id, id))
    .get();
  return batch ? { ...batch, progress: progressOf(db, id) } : null;
}

/** The latest batches, newest first, each with how many files it has and how many of them wait. */
export const latestBatches = (db: Database, most = 20) =>
  db
    .select({
      id: importBatches.id,
      folder: importBatches.folder,
      startedAt: importBatches.startedAt,
      startedByName: people.name,
      files: count(importFiles.id),
      waiting: sql<number>`coalesce(sum(${isWaiting}), 0)`,
    })
    .from(importBatches)
    .innerJoin(people, eq(people.id, importBatches.startedBy))
    .leftJoin(importFiles, eq(importFiles.batchId, importBatches.id))
    .groupBy(importBatches.id)
    .orderBy(desc(importBatches.startedAt), desc(importBatches.id))
    .limit(most)
    .all();

/** How far a batch has come. */
export function progressOf(db: Database, batchId: string): ImportProgress {
  const isRead = or(
    isNotNull(importFiles.problem),
    isNotNull(fileTexts.outcome),
    isNotNull(importFiles.leftOutAt),
  );
  const row = db
    .select({
      files: count(),
      done: sql<number>`coalesce(sum(${isRead} or ${importFiles.fileType} in ('png', 'jpg', 'webp')), 0)`,
      waiting: sql<number>`coalesce(sum(${isWaiting}), 0)`,
      added: count(importFiles.documentId),
      failed: count(importFiles.problem),
      leftOut: count(importFiles.leftOutAt),
    })
    .from(importFiles)
    .leftJoin(fileTexts, eq(fileTexts.contentHash, importFiles.contentHash))
    .where(eq(importFiles.batchId, batchId))
    .get();
  return row ?? { files: 0, done: 0, waiting: 0, added: 0, failed: 0, leftOut: 0 };
}

/** The files of a batch that could not be taken, with the document that is there already. */
export const failuresOf = (db: Database, batchId: string): ImportFailure[] =>
  db
    .select({
      id: importFiles.id,
      name: importFiles.name,
      folder: importFiles.folder,
      problem: importFiles.problem,
      thereId: documents.id,
      thereTitle: documents.title,
    })
    .from(importFiles)
    .leftJoin(
      documents,
      and(eq(documents.contentHash, importFiles.contentHash), eq(importFiles.problem, "documentThere")),
    )
    .where(and(eq(importFiles.batchId, batchId), isNotNull(importFiles.problem)))
    .orderBy(asc(importFiles.position))
    .limit(mostInImport * 5)
    .all()
    .flatMap(({ thereId, thereTitle, problem, ...file }) => {
      const there = thereId !== null && thereTitle !== null ? { id: thereId, title: thereTitle } : null;
      return problem === null ? [] : [{ ...file, problem, there }];
    });

/** Lets the text of a file that could not be read be looked for once more. */
export function readAgain(db: Database, batchId: string, fileId: string, now: number): void {
  const file = db
    .select({ hash: importFiles.contentHash })
    .from(importFiles)
    .where(and(eq(importFiles.id, fileId), eq(importFiles.batchId, batchId), isWaiting))
    .get();
  if (!file?.hash) return;
  db.update(fileTexts)
    .set({ outcome: null, attempts: 0, changedAt: now })
    .where(and(eq(fileTexts.contentHash, file.hash), ne(fileTexts.outcome, "text")))
    .run();
}
