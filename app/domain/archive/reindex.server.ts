import { asc, gt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, archiveIndex } from "#db/schema.server";
import { analyser } from "./analyser";
import { makeTablesBeside, remadeTo, takeTablesBeside, writeWordsBeside } from "./text-tables.server";

/** So many entries are written at a time: a few milliseconds, so that nobody waits. */
const entriesAtATime = 20;

/** Whether the archive has its words at all; without them it must be shelved from the records. */
export const isIndexed = (db: Database) => Boolean(db.select().from(archiveIndex).get()?.analyser);

/** Whether the words that the archive is searched by were written by another analyser, or are half made anew. */
export function needsReindex(db: Database): boolean {
  const made = db.select().from(archiveIndex).get();
  return made?.analyser !== analyser || made.remadeTo !== null;
}

/**
 * Makes the archive's words anew in small steps, each a transaction of its own, and lets others come between; goes on
 * with what was begun. Ends when it is done or told to stop. Gives how many entries were written.
 */
export async function reindex(
  db: Database,
  clock: () => number,
  {
    stopped = () => false,
    told = () => {},
  }: { stopped?: () => boolean; told?: (entries: number) => void } = {},
): Promise<number> {
  if (remadeTo(db) === null) beginReindex(db, clock());
  let entries = 0;
  while (!stopped()) {
    const written = reindexSome(db, clock());
    if (written === null) break;
    entries += written;
    told(entries);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return entries;
}

/** Begins to make the archive's words anew beside the old ones, which serve until the new ones are ready. */
export function beginReindex(db: Database, now: number): void {
  db.transaction((tx) => {
    makeTablesBeside(tx);
    tx.insert(archiveIndex)
      .values({ id: 1, analyser: "", madeAt: now, remadeTo: 0 })
      .onConflictDoUpdate({ target: archiveIndex.id, set: { remadeTo: 0 } })
      .run();
  });
}

/**
 * Writes the next entries' words, in one transaction; when none are left, the new tables take the old ones' place. Goes
 * on where it was ended. Gives how many were written; null when it is done, or was not begun.
 */
export function reindexSome(db: Database, now: number, most = entriesAtATime): number | null {
  return db.transaction((tx) => {
    const from = remadeTo(tx);
    if (from === null) return null;
    const { id, title, body, alsoFoundBy } = archiveEntries;
    const entries = tx
      .select({ id, title, body, alsoFoundBy })
      .from(archiveEntries)
      .where(gt(id, from))
      .orderBy(asc(id))
      .limit(most)
      .all();
    for (const entry of entries) writeWordsBeside(tx, entry);
    const last = entries.at(-1);
    if (last) tx.update(archiveIndex).set({ remadeTo: last.id }).run();
    else {
      takeTablesBeside(tx);
      tx.update(archiveIndex).set({ analyser, madeAt: now, remadeTo: null }).run();
    }
    return last ? entries.length : null;
  });
}

/** Says that the words as they stand are written by this program's analyser. */
export function noteIndexed(db: Database, now: number): void {
  db.run(sql`insert into ${archiveIndex} (id, analyser, made_at) values (1, ${analyser}, ${now})
    on conflict (id) do update set analyser = excluded.analyser, made_at = excluded.made_at, remade_to = null`);
}
