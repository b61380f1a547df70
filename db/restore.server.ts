import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { check, removeDatabase } from "./backup.server";
import { isNewerThanProgram } from "./migrate.server";
import { closeDatabase, openDatabase } from "./open.server";

/** What stands in a database file: rows by table, and when somebody last changed something (UTC ms). */
export type Contents = { rows: Record<string, number>; lastChange: number | null };

/** Why a backup is not put in place; nothing has been changed then. */
export type RestoreRefusal =
  | { refused: "noBackup" | "damagedBackup" | "notOurs" | "newerProgram"; why?: string }
  | { refused: "inUse" }
  /** Only `replace` puts the backup in its place all the same. */
  | { refused: "damagedDatabase" | "newerDatabase" };

export type Restored = { contents: Contents; replaced: string | null };

/**
 * Puts a backup in the place of the database `target`, which nobody may have open. The backup stays where
 * it is and is checked first. A database in its place is kept beside it under another name; one that is
 * damaged, or has been changed after the backup was made, is replaced only when `replace` says so.
 */
export function restore(
  backup: string,
  target: string,
  options: { replace: boolean },
  now: number,
): Restored | RestoreRefusal {
  if (!existsSync(backup)) return { refused: "noBackup" };
  mkdirSync(dirname(target), { recursive: true });
  const incoming = `${target}.incoming`;
  removeDatabase(incoming);
  copyFileSync(backup, incoming);
  try {
    const contents = checkedContents(incoming);
    if ("refused" in contents) return contents;
    if (!existsSync(target)) {
      renameSync(incoming, target);
      return { contents, replaced: null };
    }
    const standing = settle(target);
    if (standing === "inUse") return { refused: "inUse" };
    if (standing === "damaged" && !options.replace) return { refused: "damagedDatabase" };
    const isNewer = standing !== "damaged" && (standing.lastChange ?? 0) > (contents.lastChange ?? 0);
    if (isNewer && !options.replace) return { refused: "newerDatabase" };
    const replaced = `${target}.replaced-${new Date(now).toISOString().replaceAll(/[:.]/g, "-")}`;
    for (const part of ["", "-wal", "-shm"]) {
      if (existsSync(target + part)) renameSync(target + part, replaced + part);
    }
    renameSync(incoming, target);
    return { contents, replaced };
  } finally {
    removeDatabase(incoming);
  }
}

/** What stands in a database file. Throws when it cannot be read or is none of ours. */
export function contentsOf(path: string): Contents {
  const db = openDatabase(path, { readonly: true });
  try {
    const tables = db.$client
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table'
          and name not like 'sqlite~_%' escape '~' and name not like '~_~_%' escape '~' order by name`,
      )
      .pluck()
      .all() as string[];
    const count = (table: string) => db.$client.prepare(`select count(*) from "${table}"`).pluck().get();
    return {
      rows: Object.fromEntries(tables.map((table) => [table, Number(count(table))])),
      lastChange: db.$client.prepare("select max(at) from chronicle").pluck().get() as number | null,
    };
  } finally {
    closeDatabase(db);
  }
}

function checkedContents(path: string): Contents | RestoreRefusal {
  try {
    check(path);
  } catch (problem) {
    return { refused: "damagedBackup", why: messageOf(problem) };
  }
  try {
    const contents = contentsOf(path);
    return isFromNewerProgram(path) ? { refused: "newerProgram" } : contents;
  } catch (problem) {
    return { refused: "notOurs", why: messageOf(problem) };
  }
}

function isFromNewerProgram(path: string): boolean {
  const db = openDatabase(path, { readonly: true });
  try {
    return isNewerThanProgram(db);
  } finally {
    closeDatabase(db);
  }
}

/** Brings the standing database's write-ahead log home, which SQLite lets only the last one do. */
function settle(path: string): Contents | "inUse" | "damaged" {
  try {
    const db = new SqliteDatabase(path, { timeout: 200 });
    try {
      if (db.pragma("journal_mode = DELETE", { simple: true }) !== "delete") return "inUse";
    } finally {
      db.close();
    }
    return contentsOf(path);
  } catch (problem) {
    return (problem as { code?: string }).code?.startsWith("SQLITE_BUSY") ? "inUse" : "damaged";
  }
}

const messageOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));
