import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { eq } from "drizzle-orm";
import { discardFile, keepFile, receiveFile } from "#db/files.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { people, roleGrants } from "#db/schema.server";
import type { ImportProblem } from "#db/words";
import { batchPath } from "~/addresses/documents";
import { mostBytes } from "~/domain/attachments/attachment";
import {
  type Brought,
  batchOfFolder,
  beginBatch,
  bringIn,
  failuresOf,
  progressOf,
  takenPaths,
} from "~/domain/documents/import.server";
import { env, now } from "~/env.server";
import { hireReader, readFiles } from "~/jobs/file-reading.server";
import { checkOne } from "~/transfer/upload.server";

/**
 * npm run import -- <folder> [--by <address>]: takes in the files of a folder and those below it, and looks for their
 * text. Ended half-way, it goes on where it was; run again, it takes what is new and tries again what failed.
 * Afterwards somebody goes through the files on a page, which is named at the end. `--by` says whose doing it is;
 * otherwise the coordinator's.
 */
const [asked, ...more] = process.argv.slice(2);
const by = more[0] === "--by" ? more[1] : undefined;
if (!asked || !existsSync(asked) || !statSync(asked).isDirectory()) {
  console.error("Which folder? npm run import -- <folder> [--by <address>]");
  process.exit(1);
}
if (!existsSync(env.databaseFile)) {
  console.error(`There is no database at ${env.databaseFile}. DATABASE_FILE says where it is.`);
  process.exit(1);
}

const whys: Record<ImportProblem, string> = {
  fileEmpty: "it is empty",
  fileTooLarge: "it is larger than 25 MB",
  fileNameWrong: "its name cannot be used",
  fileTypeWrong: "it is of a kind that is not taken in, or not what its name says",
  documentThere: "the same file is there already",
  fileTwice: "the same file waits already",
  fileUnreadable: "it could not be read from the disk",
};

const width = 30;
let shownLast = "";

const db = openDatabase(env.databaseFile);
try {
  await importFolder(db, resolve(asked));
} finally {
  closeDatabase(db);
}

async function importFolder(db: OpenDatabase, folder: string): Promise<void> {
  const batchId = batchOfFolder(db, folder) ?? beginBatch(db, whoseDoing(db), folder, now());
  const taken = takenPaths(db, batchId);
  const paths = filesBelow(folder);
  for (const [place, path] of paths.entries()) {
    if (!taken.has(path)) bringIn(db, batchId, await takeOne(folder, path));
    show("taken in", place + 1, paths.length);
  }
  await readTexts(db, batchId);
  for (const { name, folder: below, problem, there } of failuresOf(db, batchId))
    console.log(`${join(below, name)}: ${whys[problem]}${there ? ` (/dokument/${there.id})` : ""}`);
  const { waiting, failed } = progressOf(db, batchId);
  console.log(`${waiting} files to go through, ${failed} not taken. ${env.publicUrl}${batchPath(batchId)}`);
}

async function readTexts(db: OpenDatabase, batchId: string): Promise<void> {
  const reader = hireReader();
  const told = () => {
    const { done, files } = progressOf(db, batchId);
    show("read", done, files);
  };
  try {
    await readFiles(db, env.filesFolder, reader, now, { told });
  } finally {
    await reader.end();
  }
}

async function takeOne(folder: string, path: string): Promise<Brought> {
  const parts = path.split("/");
  const place = { name: basename(path), folder: parts.slice(0, -1).join("/") };
  try {
    const whole = join(folder, path);
    if (statSync(whole).size > mostBytes) return { ...place, problem: "fileTooLarge" };
    const received = await receiveFile(env.filesFolder, createReadStream(whole));
    const file = await checkOne({ name: place.name, received, isCut: received.bytes > mostBytes });
    if ("problem" in file) {
      discardFile(received);
      return { ...place, problem: file.problem };
    }
    keepFile(env.filesFolder, received);
    const { hash, fileType, bytes } = file;
    return { ...place, hash, fileType, bytes, problem: null };
  } catch {
    return { ...place, problem: "fileUnreadable" };
  }
}

/** Every file of a folder and of those below it, in the order of their names; hidden ones and links are left out. */
function filesBelow(folder: string, from = folder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, from);
      return entry.isFile() ? [relative(from, path).split(sep).join("/")] : [];
    });
}

function whoseDoing(db: OpenDatabase): string {
  const found = by
    ? db.select({ id: people.id }).from(people).where(eq(people.email, by.toLowerCase())).get()
    : db
        .select({ id: roleGrants.personId })
        .from(roleGrants)
        .where(eq(roleGrants.role, "coordinator"))
        .limit(1)
        .get();
  if (found) return found.id;
  console.error(
    by ? `Nobody here has the address ${by}.` : "There is no coordinator. Say whose doing it is with --by.",
  );
  process.exit(1);
}

/** A bar that fills up, on one line where somebody watches, else a line for every tenth part. */
function show(what: string, done: number, all: number): void {
  const share = all === 0 ? 1 : done / all;
  const full = Math.round(share * width);
  const line = `[${"#".repeat(full)}${".".repeat(width - full)}] ${done} of ${all} ${what}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === all ? "\n" : ""}`);
  else if (`${what} ${Math.floor(share * 10)}` !== shownLast) console.log(line);
  shownLast = `${what} ${Math.floor(share * 10)}`;
}
