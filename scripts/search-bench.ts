import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { bestByWords, mostCompared } from "~/domain/archive/candidates.server";
import { someOf, strictlySomeOf } from "~/domain/archive/expressions";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { readQuestion } from "~/domain/archive/question-language";
import { shelve } from "~/domain/archive/shelf.server";
import { termsOf } from "~/domain/archive/terms";
import type { Viewer } from "~/domain/members/member";
import { madePassages, questionsAbout } from "./made-passages";

/**
 * `npm run bench:search`: how fast the archive answers among made-up passages, beside a plain full-text table of the same
 * rows asked with `MATCH … ORDER BY bm25 LIMIT 20`; how large the index is and how fast it is made. `--passages 10000,100000` says how
 * many (1000000 takes half an hour). Prints tables and writes `build/bench-search.json`.
 */
const { values } = parseArgs({ options: { passages: { type: "string", default: "10000,100000" } } });
const rounds = 60;
const everybody: Viewer = { personId: null, level: "public", groupIds: [], coordinator: false };

type Times = { median: number; p99: number };
type Row = { passages: number; kind: string; raw: Times; words: Times; whole: Times };

const rows: Row[] = [];
const making: { passages: number; perSecond: number; indexToText: number }[] = [];
for (const passages of values.passages.split(",").map(Number)) await measure(passages);

console.table(
  rows.map(({ passages, kind, raw, words, whole }) => ({
    passages,
    questions: kind,
    "raw median": raw.median,
    "raw p99": raw.p99,
    "words median": words.median,
    "words p99": words.p99,
    "words / raw": Number((words.median / raw.median).toFixed(2)),
    "whole median": whole.median,
    "whole p99": whole.p99,
  })),
);
console.table(making);
writeFileSync("build/bench-search.json", JSON.stringify({ rows, making }, null, 2));

async function measure(passages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-bench-"));
  const db = openDatabase(join(folder, "search.db"));
  try {
    migrateOpen(db);
    const made = fill(db, passages);
    making.push({ passages, ...made });
    for (const [kind, questions] of Object.entries(questionsAbout())) {
      const raw = await timed(questions, (question) => asRaw(db, question));
      const words = await timed(questions, (question) => byWords(db, question));
      const whole = await timed(questions, (question) =>
        searchArchive(db, everybody, { ...nothingAsked, text: question }, 0),
      );
      rows.push({ passages, kind, raw, words, whole });
      console.log(JSON.stringify(rows.at(-1)));
    }
  } finally {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shelves the passages, then puts the same in a plain table. */
function fill(db: OpenDatabase, passages: number) {
  const size = () => {
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    return statSync(db.$client.name).size;
  };
  const before = size();
  let text = 0;
  const start = performance.now();
  let batch: (() => void)[] = [];
  const write = () => {
    db.transaction(() => {
      for (const each of batch) each();
    });
    batch = [];
  };
  for (const { title, body, year, place } of madePassages(passages)) {
    text += Buffer.byteLength(title) + Buffer.byteLength(body);
    batch.push(() =>
      shelve(
        db,
        {
          kind: "document",
          recordId: `d${place}`,
          path: `/d${place}`,
          title,
          body,
          year,
          day: `${year}-05-01`,
          visibility: "public",
        },
        0,
      ),
    );
    if (batch.length === 1000) write();
  }
  write();
  const seconds = (performance.now() - start) / 1000;
  const index = size() - before - text;
  db.run(sql`create virtual table raw using fts5(title, body, tokenize="unicode61 remove_diacritics 0")`);
  db.run(sql`insert into raw (rowid, title, body) select id, title, body from archive_entries`);
  return {
    perSecond: Math.round(passages / seconds),
    indexToText: Number((index / text).toFixed(2)),
  };
}

function asRaw(db: OpenDatabase, question: string) {
  const match = question
    .split(" ")
    .map((word) => `"${word}"`)
    .join(" OR ");
  return db.all(sql`select rowid from raw where raw match ${match} order by bm25(raw) limit 20`);
}

/** The word part alone: the strictest ways when they find enough, as the search itself asks. */
function byWords(db: OpenDatabase, question: string) {
  const terms = termsOf(readQuestion(question).wanted);
  const strictly = strictlySomeOf(terms) ?? "";
  const found = bestByWords(db, strictly, () => true, mostCompared);
  return found.length >= mostCompared
    ? found
    : bestByWords(db, someOf(terms) ?? "", () => true, mostCompared);
}

async function timed(questions: readonly string[], ask: (question: string) => unknown): Promise<Times> {
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (let round = 0; times.length < rounds || round < 3; round++) {
    for (const question of questions) {
      const start = performance.now();
      await ask(question);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * (times.length - 1))] as number).toFixed(2));
  return { median: at(0.5), p99: at(0.99) };
}
