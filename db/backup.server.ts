import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { copyFiles, hashesWanted, sweepFiles } from "./files.server";
import type { OpenDatabase } from "./open.server";

/** A finished backup: when it was made by the product's clock (UTC ms), and its size. */
export type Backup = { path: string; madeAt: number; bytes: number };

/**
 * Copies the open database to `folder` through SQLite's own online backup, while others go on reading
 * and writing, then opens the copy and checks it. Returns the path of the copy: one file, readable by
 * nobody but the account that runs the program. A copy that fails its check is removed and an error
 * thrown.
 */
export async function backUp(db: OpenDatabase, folder: string, reason: string, now: number): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(":", "-").replace(".", "-");
  const path = join(folder, `traffpunkt-${stamp}-${reason}.db`);
  const unfinished = `${path}.unfinished`;
  try {
    await db.$client.backup(unfinished);
    chmodSync(unfinished, 0o600);
    check(unfinished);
  } catch (problem) {
    removeDatabase(unfinished);
    throw problem;
  }
  renameSync(unfinished, path);
  return path;
}

/** Where attached files stand among the backups: once each, for all backups that know of them. */
export const filesAmong = (backupFolder: string) => join(backupFolder, "files");

/**
 * Sees to it that attached files stand among the backups too; returns how many were missing there. On one disk they
 * take no more room. Call it once the database has been copied.
 */
export const backUpFiles = (filesFolder: string, backupFolder: string): number =>
  copyFiles(filesFolder, filesAmong(backupFolder));

/** The newest backup in `folder`; null when there is none. */
export function newestBackup(folder: string): Backup | null {
  return backups(folder)[0] ?? null;
}

/**
 * Removes all but the `keep` newest backups, and returns what was removed. Backups made before a migration
 * are counted apart. What a broken-off backup left behind goes too, once a later one has been finished.
 */
export function pruneBackups(folder: string, keep: number): string[] {
  const all = backups(folder);
  const removed = [true, false].flatMap((beforeMigration) =>
    all
      .filter((each) => basename(each.path).includes("before-migration") === beforeMigration)
      .slice(keep)
      .map((each) => each.path),
  );
  const newest = all[0]?.madeAt ?? 0;
  for (const name of namesIn(folder)) {
    if (/\.db\.unfinished/.test(name) && madeAt(name) < newest) removed.push(join(folder, name));
  }
  for (const path of removed) rmSync(path, { force: true });
  if (removed.length > 0) pruneFiles(folder);
  return removed;
}

/** Removes the files among the backups that no backup knows of any more; none when a backup cannot be read. */
function pruneFiles(folder: string): void {
  try {
    const known = new Set(backups(folder).flatMap((each) => hashesKnownTo(each.path)));
    sweepFiles(filesAmong(folder), (hash) => known.has(hash), Number.POSITIVE_INFINITY);
  } catch {
    // They stay until all backups can be read.
  }
}

/** The sums of the files that a backup has rows for; a backup from before there were any has none. */
export function hashesKnownTo(path: string): string[] {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    return hashesWanted(copy);
  } finally {
    copy.close();
  }
}

/** Removes a database file and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const part of ["", "-wal", "-shm", "-journal"]) rmSync(path + part, { force: true });
}

/**
 * Checks a database that nobody else has open, and makes it a single file, without a write-ahead log
 * beside it. Throws when it is damaged.
 */
export function check(path: string): void {
  const copy = new SqliteDatabase(path, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`${path} does not pass SQLite's own check: ${verdict}`);
    const orphans = copy.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) throw new Error(`${path} has ${orphans.length} rows that point at nothing.`);
  } finally {
    copy.close();
  }
}

/** Newest first. */
function backups(folder: string): Backup[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(".db") && madeAt(name) > 0)
    .map((name) => {
      const path = join(folder, name);
      // One that is removed meanwhile is no reason to fail.
      return { path, madeAt: madeAt(name), bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
    })
    .sort((one, other) => other.madeAt - one.madeAt);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** From the name, since the file's own time changes when it is moved to another disk; 0 for other files. */
function madeAt(name: string): number {
  const stamp = /^traffpunkt-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-/.exec(name);
  return stamp ? Date.parse(`${stamp[1]}T${stamp[2]}:${stamp[3]}:${stamp[4]}.${stamp[5]}Z`) : 0;
}
