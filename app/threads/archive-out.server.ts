import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { log } from "~/log.server";
import type { ToWrite, work } from "./archive-writer";
import { hire } from "./worker.server";

/** The archive as files to fetch: made one at a time on a thread of its own, kept for a day. */

const writer = hire<typeof work>("app/threads/archive-writer.ts", {
  longest: 30 * 60_000,
  heap: 2000,
  growth: 4000,
});

const keptFor = 24 * 3_600_000;

/** A finished file: its name, when it was made (UTC ms) and its size. */
type ArchiveFile = { name: string; madeAt: number; bytes: number };

let making = false;
let hasFailed = false;

const folderOf = (filesFolder: string) => join(filesFolder, "archives");

/** Begins to write the archive's file, unless one is being written. Does not wait for it. */
export function beginArchive(toWrite: Omit<ToWrite, "to">): void {
  if (making) return;
  const folder = folderOf(toWrite.filesFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepArchives(toWrite.filesFolder, toWrite.now);
  making = true;
  hasFailed = false;
  const stamp = new Date(toWrite.now).toISOString().slice(0, 19).replace(/[-:]/g, "");
  const to = join(folder, `traffpunkt-arkiv-${stamp}.zip`);
  void writer.ask({ ...toWrite, to }).then((outcome) => {
    making = false;
    if (outcome.ok) return;
    hasFailed = true;
    rmSync(`${to}.unfinished`, { force: true });
    log.error({ reason: outcome.reason, fault: outcome.fault }, "the archive's file could not be written");
  });
}

/** What is being made, whether the last one failed, and what there is to fetch, the newest first. */
export function archiveFiles(filesFolder: string, now: number) {
  const folder = folderOf(filesFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter(isFinished) : [];
  const files = names
    .map((name): ArchiveFile => ({ name, madeAt: madeAt(name), bytes: statSync(join(folder, name)).size }))
    .filter(({ madeAt }) => madeAt > now - keptFor)
    .sort((a, b) => b.madeAt - a.madeAt);
  return { making, hasFailed, files };
}

/** Where a finished file stands; null when there is none of that name. */
export function archiveFile(filesFolder: string, name: string, now: number): string | null {
  const found = archiveFiles(filesFolder, now).files.find((file) => file.name === basename(name));
  return found ? join(folderOf(filesFolder), found.name) : null;
}

/** Removes files that have stood for a day, and what a broken-off writing left; returns how many. */
export function sweepArchives(filesFolder: string, now: number): number {
  const folder = folderOf(filesFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const gone = names.filter((name) => (isFinished(name) ? madeAt(name) <= now - keptFor : !making));
  for (const name of gone) rmSync(join(folder, name), { force: true });
  return gone.length;
}

/** Ends what is being written. */
export const closeWriter = () => writer.end();

const isFinished = (name: string) => /^traffpunkt-arkiv-\d{8}T\d{6}\.zip$/.test(name);

function madeAt(name: string): number {
  const [, day = "", clock = ""] = /(\d{8})T(\d{6})/.exec(name) ?? [];
  const parts = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].join("-");
  return Date.parse(`${parts}T${clock.replace(/(..)(..)(..)/, "$1:$2:$3")}Z`);
}
