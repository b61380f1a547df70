import { and, asc, count, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, filePages, fileTexts } from "#db/schema.server";
import type { PageKind, ReadingOutcome } from "#db/words";
import { tidyText } from "./analyser";
import { restand, type ShelfEntry, type Standing, shelve, unshelve } from "./shelf.server";

/** A file as it stands in the archive: found page by page, or by its name alone where it has no text. */
export type ShelvedFile = {
  /** The record that has the file. */
  id: string;
  contentHash: string;
  outcome: ReadingOutcome | null;
  /** How many parts its text has, and while they are shelved by and by, how many are. */
  pages: number;
  shelvedTo: number | null;
  title: string;
  alsoFoundBy: string[];
  standing: Standing;
  /** Where a page is read; null for what has no pages. */
  pathTo: (page: number | null) => string;
};

/** So many pages are shelved at once; what has more is shelved by and by, so many at a time. */
const mostAtOnce = 40;
export const pagesAtATime = 10;

/** What every query for such files selects of its text, joined by the sum of its bytes. */
export const textColumns = {
  outcome: fileTexts.outcome,
  shelvedTo: fileTexts.shelvedTo,
  pages: sql<number>`(select count(*) from ${filePages} where ${filePages.contentHash} = ${fileTexts.contentHash})`,
};

/**
 * Lets a file stand in the archive as its record does. Who may find it changes at once; the words of a file with many
 * pages are written by and by.
 */
export function shelveFile(db: Database, file: ShelvedFile, now: number): void {
  const [title, alsoFoundBy] = wordsOf(file);
  restand(db, "document", file.id, file.standing);
  const worded = and(
    eq(archiveEntries.kind, "document"),
    eq(archiveEntries.recordId, file.id),
    eq(archiveEntries.title, title),
    eq(archiveEntries.alsoFoundBy, alsoFoundBy.join("\n")),
  );
  const standing = db.select({ pages: count() }).from(archiveEntries).where(worded).get()?.pages ?? 0;
  if (standing === (file.shelvedTo ?? (file.outcome === "text" ? file.pages : 1))) return;
  if (file.pages > mostAtOnce) noteShelved(db, file.contentHash, 0);
  else shelvePages(db, file, 0, file.pages, now);
}

/** Shelves a file's pages after the first `from`, as far as number `to`. */
export function shelvePages(db: Database, file: ShelvedFile, from: number, to: number, now: number): void {
  for (const entry of entriesOf(db, file, from, to)) shelve(db, entry, now);
}

/** Takes a file out. */
export const unshelveFile = (db: Database, id: string): void => unshelve(db, "document", id);

/** Notes how many pages of a file have been shelved; null when none wait. */
export function noteShelved(db: Database, hash: string, shelvedTo: number | null): void {
  db.update(fileTexts).set({ shelvedTo }).where(eq(fileTexts.contentHash, hash)).run();
}

function entriesOf(db: Database, file: ShelvedFile, from: number, to: number): ShelfEntry[] {
  const [title, alsoFoundBy] = wordsOf(file);
  const { visibility, ...standing } = file.standing;
  // A record that is a draft is not shelved at all.
  if (visibility === "draft") return [];
  const common = {
    ...standing,
    visibility,
    kind: "document",
    recordId: file.id,
    title,
    alsoFoundBy,
  } as const;
  if (file.outcome !== "text") return [{ ...common, path: file.pathTo(null), body: "" }];
  return db
    .select({
      position: filePages.position,
      kind: filePages.kind,
      number: filePages.number,
      text: filePages.text,
    })
    .from(filePages)
    .where(
      and(
        eq(filePages.contentHash, file.contentHash),
        gt(filePages.position, from),
        lte(filePages.position, to),
      ),
    )
    .orderBy(asc(filePages.position))
    .all()
    .map(({ position, kind, number, text }) => ({
      ...common,
      part: partName(kind, number, position),
      path: file.pathTo(kind === "page" ? number : null),
      body: text,
    }));
}

const wordsOf = (file: ShelvedFile) => [tidyText(file.title), file.alsoFoundBy.map(tidyText)] as const;

/** "page-3-4", "passage-2": what part of a file an entry is. A long page has several, so the last is the part's own number. */
const partName = (kind: PageKind, number: number | null, position: number) =>
  [kind, number, position].filter((each) => each !== null).join("-");
