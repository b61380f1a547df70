import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { sumOfFile } from "./check.server";
import { decryptFile, encryptedEnding, encryptFile } from "./encryption.server";
import { copyFiles, namesIn, pathOfFile } from "./files.server";

/** Where attached files stand among the backups: once each, for all backups that know of them. */
export const filesAmong = (backupFolder: string) => join(backupFolder, "files");

/**
 * Sees to it that attached files stand among the backups too; returns how many were missing there. On one disk those that
 * are not encrypted take no more room. Call it once the database has been copied.
 */
export async function backUpFiles(
  filesFolder: string,
  backupFolder: string,
  hashes: string[],
  recipient: string | null,
): Promise<number> {
  const to = filesAmong(backupFolder);
  if (!recipient) {
    return copyFiles(
      filesFolder,
      to,
      hashes.filter((hash) => !existsSync(pathOfFile(to, hash) + encryptedEnding)),
    );
  }
  let missing = 0;
  for (const hash of hashes) {
    const place = pathOfFile(to, hash);
    const from = [pathOfFile(filesFolder, hash), place].find((path) => existsSync(path));
    if (from && !existsSync(place + encryptedEnding)) {
      mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      await encryptFile(from, place + encryptedEnding, recipient);
      missing += 1;
    }
    rmSync(place, { force: true });
  }
  return missing;
}

/**
 * The sums of the files that do not stand among the backups as they should. Of an encrypted one only its being there
 * can be told.
 */
export async function lackingFiles(backupFolder: string, hashes: string[]): Promise<string[]> {
  const lacking: string[] = [];
  for (const hash of hashes) {
    const place = pathOfFile(filesAmong(backupFolder), hash);
    if (existsSync(place + encryptedEnding)) continue;
    if (!existsSync(place) || (await sumOfFile(place)) !== hash) lacking.push(hash);
  }
  return lacking;
}

/** Brings files back from among the backups; returns the sums of those that could not be. */
export async function bringBackFiles(
  backupFolder: string,
  filesFolder: string,
  hashes: string[],
  identityFile: string | null,
): Promise<string[]> {
  const from = filesAmong(backupFolder);
  const lacking: string[] = [];
  for (const hash of hashes) {
    const [source, place] = [pathOfFile(from, hash), pathOfFile(filesFolder, hash)];
    if (!existsSync(place) && existsSync(source + encryptedEnding) && identityFile) {
      mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      await decryptFile(source + encryptedEnding, place, identityFile);
    } else copyFiles(from, filesFolder, [hash]);
    if (existsSync(place) && (await sumOfFile(place)) === hash) continue;
    lacking.push(hash);
  }
  return lacking;
}

/** Removes the files among the backups that none of them knows of. */
export function sweepBackedUp(backupFolder: string, known: Set<string>): void {
  const folder = filesAmong(backupFolder);
  for (const start of namesIn(folder)) {
    for (const rest of namesIn(join(folder, start))) {
      if (!known.has((start + rest).replace(/\.(age|unfinished).*$/, ""))) rmSync(join(folder, start, rest));
    }
  }
}
