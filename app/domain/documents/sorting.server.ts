import { and, asc, eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { documents, filePages, fileTexts, importFiles } from "#db/schema.server";
import type { FileType } from "#db/words";
import { shelveDocument } from "../archive/shelve-documents.server";
import { unreadOf } from "../attachments/file-text";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { DocumentFacts } from "./document";
import { type HeldMeetings, heldMeetings, isUnit, meetingOf } from "./documents.server";
import { type Guess, guessOf, type UnitToGuess } from "./guess";
import { isWaiting } from "./import.server";

/** A file that waits for somebody to say what it is, with what it probably is. */
export type WaitingFile = {
  id: string;
  name: string;
  folder: string;
  fileType: FileType;
  bytes: number;
  unread: ReturnType<typeof unreadOf>;
  guess: Guess;
  /** Whether it is the minutes of a meeting that has been held here. */
  ofMeeting: boolean;
};

const filesOnPage = 20;

/** A page of a batch's waiting files, in the order they came; `page` is from 1, and one beyond the last is the last. */
export function waitingFiles(
  db: Database,
  batchId: string,
  waiting: number,
  asked: number,
  units: readonly UnitToGuess[],
): { files: WaitingFile[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(waiting / filesOnPage));
  const page = Math.min(Math.max(1, asked), pages);
  const files = db
    .select({
      id: importFiles.id,
      name: importFiles.name,
      folder: importFiles.folder,
      fileType: importFiles.fileType,
      bytes: importFiles.bytes,
      outcome: fileTexts.outcome,
      title: fileTexts.title,
      madeOn: fileTexts.madeOn,
      text: filePages.text,
    })
    .from(importFiles)
    .leftJoin(fileTexts, eq(fileTexts.contentHash, importFiles.contentHash))
    .leftJoin(filePages, and(eq(filePages.contentHash, importFiles.contentHash), eq(filePages.position, 1)))
    .where(and(eq(importFiles.batchId, batchId), isWaiting))
    .orderBy(asc(importFiles.position))
    .limit(filesOnPage)
    .offset((page - 1) * filesOnPage)
    .all()
    .flatMap(({ outcome, title, madeOn, text, fileType, ...file }) => {
      if (fileType === null) return [];
      const { name, folder } = file;
      const guess = guessOf({ name, folder, text: text ?? "", facts: { title, madeOn } }, units);
      return [{ ...file, fileType, unread: unreadOf({ fileType, outcome }), guess, ofMeeting: false }];
    });
  const held = heldMeetings(db);
  return {
    files: files.map((file) => ({ ...file, ofMeeting: meetingOf(held, file.guess) !== null })),
    page,
    pages,
  };
}

/** What is to become of a waiting file. */
export type Sorted = { id: string } & ({ deed: "add"; facts: DocumentFacts } | { deed: "leaveOut" });

/**
 * Makes documents of waiting files and leaves others out, all of it or nothing. What has been dealt with already is left as it
 * is. Returns how many have been added. Refuses `documentThere` and `unitGone`, with the file's field.
 */
export function sortFiles(
  db: Database,
  member: Member,
  batchId: string,
  sorted: readonly Sorted[],
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const known = sorted.flatMap((each) => {
      const file = tx
        .select()
        .from(importFiles)
        .where(and(eq(importFiles.id, each.id), eq(importFiles.batchId, batchId), isWaiting))
        .get();
      return file ? [{ ...each, file }] : [];
    });
    // All is asked before anything is written.
    for (const each of known) {
      if (each.deed === "leaveOut") continue;
      if (isThere(tx, each.file.contentHash ?? ""))
        return refuse("documentThere", { field: `title-${each.id}` });
      if (!isUnit(tx, each.facts.unitId)) return refuse("unitGone", { field: `unit-${each.id}` });
    }
    const held = heldMeetings(tx);
    let added = 0;
    for (const { file, ...each } of known) {
      if (each.deed === "leaveOut")
        tx.update(importFiles).set({ leftOutAt: now }).where(eq(importFiles.id, file.id)).run();
      else if (add(tx, member, file, each.facts, held, now)) added += 1;
    }
    return added;
  });
}

function add(
  db: Database,
  member: Member,
  file: typeof importFiles.$inferSelect,
  facts: DocumentFacts,
  held: HeldMeetings,
  now: number,
): boolean {
  const { contentHash, fileType, bytes, name } = file;
  if (contentHash === null || fileType === null) return false;
  const id = newId();
  db.insert(documents)
    .values({
      ...facts,
      id,
      contentHash,
      fileName: name,
      fileType,
      bytes,
      meetingId: meetingOf(held, facts),
      addedBy: member.id,
      addedAt: now,
    })
    .run();
  db.update(importFiles).set({ documentId: id }).where(eq(importFiles.id, file.id)).run();
  const deed = { deed: "addedDocument", subject: "document", subjectId: id, label: facts.title } as const;
  tell(db, member, { ...deed, after: facts }, now);
  shelveDocument(db, id, now);
  return true;
}

const isThere = (db: Database, hash: string) =>
  db.select({ id: documents.id }).from(documents).where(eq(documents.contentHash, hash)).get() !== undefined;
