import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { columnsOf } from "./columns";

/** The archive's full-text tables, and their names while new ones are made beside them. */
const tables = ["archive_text", "archive_letters"] as const;
const beside = "_next";

/** What an entry is searched by. */
type Searched = { id: number; title: string; body: string; alsoFoundBy: string };

/** How far new tables have come that are being made beside the old ones: the last entry; null when none are. */
export const remadeTo = (db: Database): number | null =>
  (connectionOf(db).prepare("select remade_to from archive_index where id = 1").pluck().get() as
    | number
    | null
    | undefined) ?? null;

/** Writes the words that an entry is searched by, where none stand. */
export function writeWords(db: Database, entry: Searched): void {
  insertWords(db, entry, "");
  const upTo = remadeTo(db);
  if (upTo !== null && entry.id <= upTo) writeWordsBeside(db, entry);
}

/** Takes an entry's words away. */
export function eraseWords(db: Database, id: number): void {
  eraseFrom(db, id, "");
  if (remadeTo(db) !== null) eraseFrom(db, id, beside);
}

/** Writes an entry's words into the tables that are made beside the old ones. */
export function writeWordsBeside(db: Database, entry: Searched): void {
  eraseFrom(db, entry.id, beside);
  insertWords(db, entry, beside);
}

/** Makes empty tables beside the old ones, or empties those that stand there. */
export function makeTablesBeside(db: Database): void {
  for (const table of tables) {
    db.run(sql.raw(`drop table if exists ${table}${beside}`));
    const [made] = db.all<{ sql: string }>(sql`select sql from sqlite_master where name = ${table}`);
    db.run(
      sql.raw(
        (made?.sql ?? "").replace(/^CREATE VIRTUAL TABLE \S+/, `CREATE VIRTUAL TABLE ${table}${beside}`),
      ),
    );
  }
}

/** Puts the new tables in the place of the old ones. */
export function takeTablesBeside(db: Database): void {
  for (const table of tables) {
    db.run(sql.raw(`drop table ${table}`));
    db.run(sql.raw(`alter table ${table}${beside} rename to ${table}`));
  }
}

function insertWords(db: Database, { id, title, body, alsoFoundBy }: Searched, to: string): void {
  const text = columnsOf(title, body, alsoFoundBy);
  const connection = connectionOf(db);
  const [words, letters] = tables;
  connection
    .prepare(
      `insert into ${words}${to} (rowid, title_exact, body_exact, title_stem, body_stem, title_parts, body_parts, folded)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      text.titleExact,
      text.bodyExact,
      text.titleStem,
      text.bodyStem,
      text.titleParts,
      text.bodyParts,
      text.folded,
    );
  connection
    .prepare(`insert into ${letters}${to} (rowid, letters) values (?, ?)`)
    .run(id, `${title}\n${body}`);
}

function eraseFrom(db: Database, id: number, from: string): void {
  for (const table of tables) connectionOf(db).prepare(`delete from ${table}${from} where rowid = ?`).run(id);
}
