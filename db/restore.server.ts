import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { removeDatabase } from "./backup.server";
import { check, sumOfFile } from "./check.server";
import { decryptFile, encryptedEnding } from "./encryption.server";
import { readManifest, rowsIn } from "./manifest.server";
import { isNewerThanProgram } from "./migrate.server";
import { closeDatabase, openDatabase } from "./open.server";

/** What stands in a database file: rows by table, and when somebody last changed something (UTC ms). */
type Contents = { rows: Record<string, number>; lastChange: number | null };

/** Why a backup is not put in place; nothing has been changed then. */
export type RestoreRefusal =
  | { refused: "noBackup" | "damagedBackup" | "notOurs" | "newerProgram"; why?: string }
  /** An encrypted one needs the key that it was encrypted for. */
  | { refused: "noIdentity" | "wrongIdentity"; why?: string }
  | { refused: "inUse" }
  /** Only `replace` puts the backup in its place all the same. */
  | { refused: "damagedDatabase" | "newerDatabase" };

type Restored = { contents: Contents; replaced: string | null };

/**
 * Puts a backup in the place of the database `target`, which nobody may have open. The backup stays where
 * it is, is decrypted with the keys in the file `identity` where it is encrypted, and is checked first, also against its
 * manifest. A database in its place is kept beside it under another name; one that is
 * damaged, or has been changed after the backup was made, is replaced only when `replace` says so. `keep: false` keeps nothing.
 */
export async function restore(
  backup: string,
  target: string,
  options: { replace: boolean; identity?: string | null; keep?: boolean },
  now: number,
): Promise<Restored | RestoreRefusal> {
  if (!existsSync(backup)) return { refused: "noBackup" };
  mkdirSync(dirname(target), { recursive: true });
  const incoming = `${target}.incoming`;
  removeDatabase(incoming);
  try {
    const refused = await layOpen(backup, incoming, options.identity ?? null);
    if (refused) return refused;
    const contents = await checkedContents(backup, incoming);
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
    if (options.keep === false) {
      removeDatabase(replaced);
      return { contents, replaced: null };
    }
    return { contents, replaced };
  } finally {
    removeDatabase(incoming);
  }
}

/** What stands in a database file. Throws when it cannot be read or is none of ours. */
export function contentsOf(path: string): Contents {
  const db = openDatabase(path, { readonly: true });
  try {
    return {
      rows: rowsIn(db.$client),
      lastChange: db.$client.prepare("select max(at) from chronicle").pluck().get() as number | null,
    };
  } finally {
    closeDatabase(db);
  }
}

/** Copies a backup to where it can be looked at, decrypted. */
async function layOpen(backup: string, to: string, identity: string | null): Promise<RestoreRefusal | null> {
  if (!backup.endsWith(encryptedEnding)) {
    copyFileSync(backup, to);
    return null;
  }
  if (!identity) return { refused: "noIdentity" };
  try {
    await decryptFile(backup, to, identity);
    return null;
  } catch (problem) {
    return { refused: "wrongIdentity", why: messageOf(problem) };
  }
}

async function checkedContents(backup: string, path: string): Promise<Contents | RestoreRefusal> {
  const manifest = readManifest(backup);
  if (manifest && (await sumOfFile(path)) !== manifest.sha256)
    return { refused: "damagedBackup", why: "It is not the file that its manifest tells of." };
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
