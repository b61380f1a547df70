import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { OpenDatabase } from "./open.server";

/**
 * Copies the open database to `folder` through SQLite's own online backup, while others go on reading
 * and writing, then opens the copy and checks it. Returns the path of the copy. A copy that fails its
 * check is removed and an error thrown.
 */
export async function backUp(db: OpenDatabase, folder: string, reason: string, now: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replaceAll(":", "-").replace(".", "-");
  const path = join(folder, `traffpunkt-${stamp}-${reason}.db`);
  const unfinished = `${path}.unfinished`;
  await db.$client.backup(unfinished);
  try {
    check(unfinished);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
  renameSync(unfinished, path);
  return path;
}

/** The newest backup in `folder`: when it was made, and its size in bytes; null when there is none. */
export function newestBackup(folder: string): { path: string; madeAt: number; bytes: number } | null {
  let newest: { path: string; madeAt: number; bytes: number } | null = null;
  for (const { path, madeAt, bytes } of backups(folder)) {
    if (!newest || madeAt > newest.madeAt) newest = { path, madeAt, bytes };
  }
  return newest;
}

/** Removes all but the `keep` newest backups. Backups made before a migration are counted apart. */
export function pruneBackups(folder: string, keep: number): string[] {
  const removed: string[] = [];
  for (const beforeMigration of [true, false]) {
    const all = backups(folder)
      .filter((each) => each.path.includes("before-migration") === beforeMigration)
      .sort((a, b) => b.madeAt - a.madeAt);
    for (const old of all.slice(keep)) {
      rmSync(old.path, { force: true });
      removed.push(old.path);
    }
  }
  return removed;
}

function backups(folder: string): { path: string; madeAt: number; bytes: number }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => /^traffpunkt-.*\.db$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      const facts = statSync(path);
      return { path, madeAt: facts.mtimeMs, bytes: facts.size };
    });
}

function check(path: string): void {
  const copy = new SqliteDatabase(path, { readonly: true });
  try {
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`The backup does not pass SQLite's own check: ${verdict}`);
  } finally {
    copy.close();
  }
}
