import { connectionOf, type Database } from "#db/open.server";
import type { DisposableKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { unshelveFile } from "../archive/file-shelf.server";
import { disposedText } from "../chronicle/chain.server";
import { noteDisposal, type Order } from "../disposals.server";
import { disposeOfText } from "../personal/chronicle-words.server";
import { chronicleTexts, importFiles, leftAt, letters, spanOf } from "./records.server";

/** Disposes of what stands on one row of a list, and writes each record in the log of disposals. Returns how many records. */
export function disposeOf(db: Database, kind: DisposableKind, recordId: string, order: Order): number {
  const ids = recordsOf(db, kind, recordId, dayOf(order.now));
  for (const id of ids) disposeOfRecord(db, kind, id, order);
  return ids.length;
}

/** Disposes of one record. Does nothing when it is gone. */
export function disposeOfRecord(db: Database, kind: DisposableKind, id: string, order: Order): void {
  if (kind === "chronicleText") {
    disposeOfText(db, Number(id), order);
    return;
  }
  const connection = connectionOf(db);
  for (const statement of ways[kind]) connection.prepare(statement).run({ id, now: order.now });
  if (kind === "attachment" || kind === "document") unshelveFile(db, id);
  noteDisposal(db, kind, id, order);
}

/** Which kind of record a row in the log of disposals is about; null for what is no record of a kind with a rule. */
export const kindOfDisposal = (kind: string): DisposableKind | null =>
  kind === disposedText ? "chronicleText" : kind in ways ? (kind as DisposableKind) : null;

/** Whether a record of a kind is there to be disposed of. */
export const stands = (db: Database, kind: DisposableKind, id: string): boolean =>
  connectionOf(db).prepare(`select 1 from ${tables[kind]} where id = ?`).get(id) !== undefined;

const tables: Record<DisposableKind, string> = {
  letter: "outbox",
  chronicleText: "chronicle",
  incomingLetter: "incoming_letters",
  draft: "lessons",
  inquiry: "inquiries",
  poll: "polls",
  importFile: "import_files",
  attachment: "attachments",
  document: "documents",
};

/** The records of a row: the row's own, or all of its month or import. */
function recordsOf(db: Database, kind: DisposableKind, recordId: string, today: string): string[] {
  const sql = groups[kind];
  if (!sql) return [recordId];
  return connectionOf(db)
    .prepare(sql)
    .pluck()
    .all({ id: recordId, today, ...spanOf(recordId) })
    .map(String);
}

const groups: Partial<Record<DisposableKind, string>> = {
  letter: `select id ${letters} order by ${leftAt}, id`,
  chronicleText: `select c.id ${chronicleTexts} order by c.id`,
  importFile: `select id ${importFiles(":id")} order by position, id`,
};

/**
 * How a record of each kind goes. A letter keeps its kind and its instants, so that none is sent twice, and a letter
 * that came in its name, so that none is taken in twice.
 */
const ways: Record<Exclude<DisposableKind, "chronicleText">, string[]> = {
  letter: [
    `update outbox set to_name = '', to_address = '', facts = '{}', subject = null, text = null, html = null, ics = null,
      last_error = null where id = :id`,
  ],
  incomingLetter: [
    "update incoming_letters set from_name = '', from_address = '', subject = '', text = '' where id = :id",
  ],
  draft: [
    "delete from lesson_themes where lesson_id = :id",
    "delete from lesson_relations where lesson_id = :id or related_id = :id",
    "delete from lesson_uses where lesson_id = :id",
    "delete from lesson_versions where lesson_id = :id",
    "delete from comments where subject = 'lesson' and subject_id = :id",
    "delete from attachments where subject = 'lesson' and subject_id = :id",
    "delete from goal_ties where subject = 'lesson' and subject_id = :id",
    "update inquiry_receivers set lesson_id = null where lesson_id = :id",
    "update lessons set superseded_by_id = null where superseded_by_id = :id",
    "delete from lessons where id = :id",
  ],
  inquiry: ["delete from inquiry_receivers where inquiry_id = :id", "delete from inquiries where id = :id"],
  poll: [
    "delete from poll_choices where invitee_id in (select id from poll_invitees where poll_id = :id)",
    "delete from poll_invitees where poll_id = :id",
    "delete from poll_slots where poll_id = :id",
    "delete from polls where id = :id",
  ],
  importFile: [
    "delete from import_files where id = :id",
    "delete from import_batches where not exists (select 1 from import_files where batch_id = import_batches.id)",
  ],
  attachment: ["delete from attachments where id = :id"],
  document: [
    "update import_files set left_out_at = coalesce(left_out_at, :now) where document_id = :id",
    "delete from documents where id = :id",
  ],
};
