import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import SqliteDatabase from "better-sqlite3";

/**
 * Checks a database that nobody else has open, and makes it a single file, without a write-ahead log
 * beside it. Throws when it is damaged, rows point at nothing or its full-text tables say other than their rows.
 */
export function check(path: string): void {
  const copy = new SqliteDatabase(path, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`${path} does not pass SQLite's own check: ${verdict}`);
    const orphans = copy.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) throw new Error(`${path} has ${orphans.length} rows that point at nothing.`);
    checkFullText(copy);
  } finally {
    copy.close();
  }
}

/** Throws when a full-text table does not hold what its rows say. */
export function checkFullText(connection: SqliteDatabase.Database): void {
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' and sql like '%using fts5(%' order by name")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    connection.prepare(`insert into "${table}"("${table}") values ('integrity-check')`).run();
  }
}

/** The SHA-256 of a file's bytes, read a piece at a time. */
export async function sumOfFile(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const piece of createReadStream(path)) sum.update(piece as Buffer);
  return sum.digest("hex");
}
