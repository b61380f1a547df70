import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { shelve } from "~/domain/archive/shelf.server";
import type { Viewer } from "~/domain/members/member";

/** A text of any corpus, and a query to it. */
export type CorpusText = { id: string; title?: string; text?: string };
export type CorpusQuery = { qid: string; query: string };

/** What is best for a query, the best first. */
export type Ranked = { qid: string; ids: string[] };

export const everybody: Viewer = { personId: null, level: "public", groupIds: [], coordinator: false };

/** The lines of a file of JSON, one value each. */
export const linesOf = <Line>(file: string): Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Gives a database of its own to `use`, and takes it away afterwards. */
export function withScratchDatabase<Value>(use: (db: OpenDatabase) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-search-"));
  const db = openDatabase(join(folder, "search.db"));
  try {
    migrateOpen(db);
    return use(db);
  } finally {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shelves a corpus as documents that everybody may read. */
export function shelveCorpus(db: OpenDatabase, corpus: readonly CorpusText[]): void {
  db.transaction((tx) => {
    for (const { id, title = "", text = "" } of corpus)
      shelve(
        tx,
        { kind: "document", recordId: id, path: `/${id}`, title, body: text, visibility: "public" },
        0,
      );
  });
}

/** The first page that the archive gives each query. */
export const askArchive = (db: OpenDatabase, queries: readonly CorpusQuery[]): Ranked[] =>
  queries.map(({ qid, query }) => ({
    qid,
    ids: searchArchive(db, everybody, { ...nothingAsked, text: query }, 0).hits.map(
      ({ recordId }) => recordId,
    ),
  }));
