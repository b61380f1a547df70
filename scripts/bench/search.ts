import { statSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import type { OpenDatabase } from "#db/open.server";
import { bestOf, foundByWords, mostCompared } from "~/domain/archive/candidates.server";
import { type Asked, askedOf } from "~/domain/archive/expressions";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { readQuestion } from "~/domain/archive/question-language";
import { shelve } from "~/domain/archive/shelf.server";
import { termsOf } from "~/domain/archive/terms";
import { everybody, withScratchDatabase } from "./corpus-search.server";
import { madePassages, questionsAbout } from "./made-passages";
import { compareWithTrigrams } from "./search-quality.server";

/**
 * `npm run bench:search`: how fast the archive answers among made-up passages, beside a plain full-text table of the
 * same rows asked with `MATCH … ORDER BY bm25 LIMIT 20`; how large the index is and how fast it is made. `--passages
 * 10000,100000` says how many (1000000 takes half an hour). With `--benchmark <folder>` also how good the order is on
 * a judged benchmark, against trigrams alone. Prints tables and writes `build/bench-search.json`.
 */
const { values } = parseArgs({
  options: { passages: { type: "string", default: "10000,100000" }, benchmark: { type: "string" } },
});
const rounds = 60;

type Times = { median: number; p99: number };
type Row = { passages: number; kind: string; raw: Times; words: Times; whole: Times };

const rows: Row[] = [];
const making: { passages: number; perSecond: number; indexToText: number }[] = [];
const quality = values.benchmark ? compareWithTrigrams(values.benchmark) : [];
if (quality.length > 0) console.table(quality);
for (const passages of values.passages.split(",").filter(Boolean).map(Number)) measure(passages);

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
writeFileSync("build/bench-search.json", JSON.stringify({ quality, rows, making }, null, 2));

function measure(passages: number): void {
  withScratchDatabase((db) => {
    making.push({ passages, ...fill(db, passages) });
    for (const [kind, questions] of Object.entries(questionsAbout())) {
      const raw = timed(questions, (question) => asRaw(db, question));
      // The question is read beforehand, as it is for the plain table.
      const read = questions.map((question) => askedOf(termsOf(readQuestion(question).wanted)) as Asked);
      const words = timed(read, (asked) => byWords(db, asked));
      const whole = timed(questions, (question) =>
        searchArchive(db, everybody, { ...nothingAsked, text: question }, 0),
      );
      rows.push({ passages, kind, raw, words, whole });
      console.log(JSON.stringify(rows.at(-1)));
    }
  });
}

/** Shelves the passages, then puts the same in a plain table. */
function fill(db: OpenDatabase, passages: number) {
  const size = () => {
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    return statSync(db.$client.name).size;
  };
  const before = size();
  let text = 0;
  let seconds = 0;
  let batch: (() => void)[] = [];
  const write = () => {
    const start = performance.now();
    db.transaction(() => {
      for (const each of batch) each();
    });
    seconds += (performance.now() - start) / 1000;
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

/** The word part alone, as the search itself does it: what is found, and the best of it when that is much. */
function byWords(db: OpenDatabase, asked: Asked): readonly number[] {
  const { ids, picks } = foundByWords(db, asked, () => true);
  return ids.length <= mostCompared ? ids : bestOf(db, picks(), () => true);
}

function timed<Question>(questions: readonly Question[], ask: (question: Question) => unknown): Times {
  for (const question of questions) ask(question);
  const times: number[] = [];
  for (let round = 0; times.length < rounds || round < 3; round++) {
    for (const question of questions) {
      const start = performance.now();
      ask(question);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * (times.length - 1))] as number).toFixed(2));
  return { median: at(0.5), p99: at(0.99) };
}
