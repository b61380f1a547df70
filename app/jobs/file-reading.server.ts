import { pathOfFile } from "#db/files.server";
import type { Database } from "#db/open.server";
import { shelveSomePages } from "~/domain/archive/shelve-texts.server";
import type { FileText } from "~/domain/attachments/file-text";
import { beginReading, leaveUnread, nextToRead, saveText } from "~/domain/attachments/file-texts.server";
import { type Hired, hire } from "~/threads/worker.server";
import type { FileToRead, work } from "~/transfer/texts/read-file";

export type FileReader = Hired<FileToRead, FileText>;

/** Hires who reads files: a minute and this much memory for each, and then it is given up. */
export const hireReader = (): FileReader =>
  hire<typeof work>("app/transfer/texts/read-file.ts", { longest: 60_000, heap: 384, growth: 768 });

/**
 * Reads the files that wait for it, one after another, and shelves their text; ends when none waits or when told to
 * stop. A file that cannot be read is noted with the reason; `told` is called after each. Returns how many were read,
 * and how many could not be.
 */
export async function readFiles(
  db: Database,
  folder: string,
  reader: FileReader,
  clock: () => number,
  { stopped = () => false, told = () => {} }: { stopped?: () => boolean; told?: () => void } = {},
): Promise<{ read: number; unread: number }> {
  const done = { read: 0, unread: 0 };
  for (let next = nextToRead(db); next && !stopped(); next = nextToRead(db)) {
    const { hash, fileType } = next;
    if (beginReading(db, hash, clock())) {
      const text = await readOne(reader, { path: pathOfFile(folder, hash), fileType });
      if (text === null) {
        leaveUnread(db, hash, clock());
        break;
      }
      saveText(db, hash, text, clock());
      if (text.outcome === "text") done.read += 1;
      else done.unread += 1;
    }
    told();
    await others();
  }
  while (!stopped() && shelveSomePages(db, clock())) await others();
  return done;
}

/** What came of one file; null when reading was ended. */
async function readOne(reader: FileReader, file: FileToRead): Promise<FileText | null> {
  const outcome = await reader.ask(file);
  if (outcome.ok) return outcome.value;
  return outcome.reason === "ended" ? null : { outcome: outcome.reason };
}

/** Lets others come between. */
const others = () => new Promise((resolve) => setImmediate(resolve));
