import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { backUpFiles, lackingFiles, sweepBackedUp } from "./backup-files.server";
import { type BackupPlan, keptByPlan } from "./backup-plan";
import { check, sumOfFile } from "./check.server";
import { encryptedEnding, encryptFile } from "./encryption.server";
import { namesIn } from "./files.server";
import { heldIn, type Manifest, manifestPath, readManifest, writeManifest } from "./manifest.server";
import type { OpenDatabase } from "./open.server";

/** A finished backup: when it was made by the product's clock (UTC ms), why, and its size. */
export type Backup = { path: string; madeAt: number; reason: string; bytes: number; encrypted: boolean };

/**
 * Where backups are put, for whom they are encrypted (a public key of age's; nobody when null), and the attached
 * files that go along.
 */
type BackupPlace = { folder: string; recipient?: string | null; filesFolder?: string };

/** A backup that has just been made, with how many attached files were new to the backups. */
type MadeBackup = Backup & { manifest: Manifest; newFiles: number };

/**
 * Copies the open database through SQLite's own online backup, while others go on reading and writing, then opens the
 * copy and checks it, sees to the attached files that it knows of, and encrypts it where somebody is to be its only
 * reader: one file, readable by nobody but the account that runs the program, and a manifest beside it. A copy that fails
 * its check is removed and an error thrown; files that are missing or damaged are told in the manifest.
 */
export async function backUp(
  db: OpenDatabase,
  place: BackupPlace,
  reason: string,
  now: number,
): Promise<MadeBackup> {
  const { folder, filesFolder, recipient = null } = place;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const madeAt = new Date(now).toISOString();
  const plain = join(folder, `traffpunkt-${madeAt.replaceAll(":", "-").replace(".", "-")}-${reason}.db`);
  const path = recipient ? plain + encryptedEnding : plain;
  const unfinished = `${plain}.unfinished`;
  try {
    await db.$client.backup(unfinished);
    chmodSync(unfinished, 0o600);
    check(unfinished);
    const held = heldIn(unfinished);
    const { size: bytes } = statSync(unfinished);
    const sha256 = await sumOfFile(unfinished);
    const newFiles = filesFolder ? await backUpFiles(filesFolder, folder, held.files, recipient) : 0;
    const lacking = filesFolder ? await lackingFiles(folder, held.files) : [];
    if (recipient) await encryptFile(unfinished, path, recipient);
    else renameSync(unfinished, path);
    const manifest: Manifest = {
      madeAt,
      ...held,
      lackingFiles: lacking,
      sha256,
      bytes,
      encrypted: recipient !== null,
      checked: true,
    };
    writeManifest(path, manifest);
    return {
      path,
      madeAt: now,
      reason,
      bytes: statSync(path).size,
      encrypted: recipient !== null,
      manifest,
      newFiles,
    };
  } finally {
    removeDatabase(unfinished);
  }
}

/** The newest backup in `folder`, but for those that a clock which was wrong has dated ahead; null when there is none. */
export const newestBackup = (folder: string, now: number): Backup | null =>
  backupsIn(folder).find(({ madeAt }) => madeAt <= now) ?? null;

/** So many of the latest backups before migrations, and of those made by hand, are kept apart from the plan. */
const keptApart = 10;
const apart = ["before-migration", "by-hand"];

/**
 * Removes the backups that neither the plan keeps nor their kind, and returns what was removed. What a broken-off backup
 * left behind goes too, once a later one has been finished, and the attached files that no backup knows of any more.
 */
export function pruneBackups(folder: string, plan: BackupPlan, now: number): string[] {
  const all = backupsIn(folder);
  const past = all.filter(({ madeAt }) => madeAt <= now);
  const kept = keptByPlan(
    all.filter(({ reason }) => !apart.includes(reason)).map(({ madeAt }) => madeAt),
    plan,
    now,
  );
  const removed = past
    .filter((each) =>
      apart.includes(each.reason)
        ? past.filter(({ reason }) => reason === each.reason).indexOf(each) >= keptApart
        : !kept.has(each.madeAt),
    )
    .map(({ path }) => path);
  for (const path of removed) rmSync(manifestPath(path), { force: true });
  const newest = past[0]?.madeAt ?? 0;
  for (const name of namesIn(folder)) {
    if (/\.unfinished/.test(name) && partsOf(name).madeAt < newest) removed.push(join(folder, name));
  }
  for (const path of removed) rmSync(path, { force: true });
  if (removed.length > 0) pruneFiles(folder);
  return removed;
}

/** Removes the files among the backups that no backup knows of any more; none when a backup cannot be read. */
function pruneFiles(folder: string): void {
  try {
    sweepBackedUp(folder, new Set(backupsIn(folder).flatMap(({ path }) => hashesKnownTo(path))));
  } catch {
    // They stay until all backups can be read.
  }
}

/** The sums of the files that a backup has rows for. Throws when neither its manifest nor the backup itself can be read. */
export const hashesKnownTo = (path: string): string[] => readManifest(path)?.files ?? heldIn(path).files;

/** Removes a database file and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const part of ["", "-wal", "-shm", "-journal"]) rmSync(path + part, { force: true });
}

/** All backups in a folder, newest first. */
export function backupsIn(folder: string): Backup[] {
  return namesIn(folder)
    .map((name) => ({ name, ...partsOf(name) }))
    .filter(({ name, madeAt }) => madeAt > 0 && /\.db(\.age)?$/.test(name))
    .map(({ name, madeAt, reason }) => {
      const path = join(folder, name);
      // One that is removed meanwhile is no reason to fail.
      const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      return { path, madeAt, reason, bytes, encrypted: name.endsWith(encryptedEnding) };
    })
    .sort((one, other) => other.madeAt - one.madeAt);
}

/** From the name, since the file's own time changes when it is moved to another disk; 0 for other files. */
function partsOf(name: string): { madeAt: number; reason: string } {
  const parts = /^traffpunkt-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z-]+)\./.exec(name);
  if (!parts) return { madeAt: 0, reason: "" };
  const [, day, hours, minutes, seconds, rest, reason = ""] = parts;
  return { madeAt: Date.parse(`${day}T${hours}:${minutes}:${seconds}.${rest}Z`), reason };
}
