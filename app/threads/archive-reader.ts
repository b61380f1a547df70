import { type OpenDatabase, openDatabase } from "#db/open.server";
import type { ArchiveKind } from "#db/words";
import { moreLike } from "~/domain/archive/alike.server";
import { type Question, searchArchive, totalOf } from "~/domain/archive/query.server";
import { type Attempt, triedBefore } from "~/domain/archive/tried.server";
import type { Viewer } from "~/domain/members/member";

/**
 * What the archive's own thread is asked: a search, how many hits some texts have, what is like a record, or what is like a text
 * being written.
 */
export type Asked = { file: string; viewer: Viewer; now: number } & (
  | { question: Question }
  | { texts: readonly string[] }
  | { like: { kind: ArchiveKind; recordId: string } }
  | { attempt: Attempt }
);

/**
 * Answers from the archive as it stands, on a connection of its own that only reads: one state of the database for the
 * whole answer, whatever is saved meanwhile.
 */
export function work(asked: Asked) {
  const db = openOnce(asked.file);
  return db.transaction((tx) => {
    const { viewer, now } = asked;
    if ("question" in asked) return searchArchive(tx, viewer, asked.question, now);
    if ("texts" in asked) return asked.texts.map((text) => totalOf(tx, viewer, text));
    if ("attempt" in asked) return triedBefore(tx, viewer, asked.attempt);
    return moreLike(tx, viewer, asked.like.kind, asked.like.recordId, now);
  });
}

let opened: { file: string; db: OpenDatabase } | null = null;

function openOnce(file: string): OpenDatabase {
  if (opened?.file === file) return opened.db;
  opened?.db.$client.close();
  opened = { file, db: openDatabase(file, { readonly: true }) };
  return opened.db;
}
