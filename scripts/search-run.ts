import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { shelve } from "~/domain/archive/shelf.server";
import type { Viewer } from "~/domain/members/member";

/**
 * `npm run search:run -- --corpus <jsonl> --queries <jsonl> --out <run.jsonl>`: shelves any corpus (a line of
 * `{id, title, text}` each) in a database of its own, asks each query (`{qid, query}`) as the archive's page would, and
 * writes the best hits as `{qid, ids}`. Knows nothing of what it is given.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    queries: { type: "string" },
    out: { type: "string" },
  },
});
const { corpus, queries, out } = values;
if (!corpus || !queries || !out) {
  console.error("Usage: npm run search:run -- --corpus <jsonl> --queries <jsonl> --out <run.jsonl>");
  process.exit(2);
}

const linesOf = <Line>(file: string): Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const everybody: Viewer = { personId: null, level: "public", groupIds: [], coordinator: false };
const folder = mkdtempSync(join(tmpdir(), "traffpunkt-search-"));
const db = openDatabase(join(folder, "search.db"));
try {
  migrateOpen(db);
  const documents = linesOf<{ id: string; title?: string; text?: string }>(corpus);
  db.transaction((tx) => {
    for (const { id, title = "", text = "" } of documents)
      shelve(
        tx,
        { kind: "document", recordId: id, path: `/${id}`, title, body: text, visibility: "public" },
        0,
      );
  });
  const run: string[] = [];
  for (const { qid, query } of linesOf<{ qid: string; query: string }>(queries)) {
    const { hits } = await searchArchive(db, everybody, { ...nothingAsked, text: query }, 0);
    run.push(JSON.stringify({ qid, ids: hits.map(({ recordId }) => recordId) }));
  }
  writeFileSync(out, `${run.join("\n")}\n`);
  console.log(`${documents.length} documents, ${run.length} queries: ${out}`);
} finally {
  closeDatabase(db);
  rmSync(folder, { recursive: true, force: true });
}
