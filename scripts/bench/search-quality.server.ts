import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { OpenDatabase } from "#db/open.server";
import {
  askArchive,
  type CorpusQuery,
  type CorpusText,
  linesOf,
  type Ranked,
  shelveCorpus,
  withScratchDatabase,
} from "./corpus-search.server";
import { numbers } from "./made-passages";

type Query = CorpusQuery & { kind: string; need: string };

/** How good an order is for one query, each 0–1. */
type Scored = { query: Query; ndcg10: number; mrr10: number; success5: number };

type Compared = {
  queries: string;
  count: number;
  "nDCG@10": number;
  "MRR@10": number;
  "success@5": number;
  "trigram nDCG@10": number;
  difference: number;
  /** From where to where 95 of 100 resamples put the difference, and whether that leaves zero out. */
  interval: string;
  "excludes 0": boolean;
};

/**
 * The archive's order and that of a plain full-text table of trigrams (every trigram of the query, joined with OR, by
 * BM25), judged by a benchmark's own grades: a folder with corpus.jsonl, queries-dev.jsonl (`qid`, `query`, `kind`, `need`) and
 * qrels-dev.tsv (`qid`, document, grade 0–2). Differences are put to the test by drawing needs anew, 10,000 times (paired
 * bootstrap): queries about one need are no strangers to each other.
 */
export function compareWithTrigrams(folder: string): Compared[] {
  const queries = linesOf<Query>(join(folder, "queries-dev.jsonl"));
  const grades = gradesIn(join(folder, "qrels-dev.tsv"));
  const { ours, theirs } = withScratchDatabase((db) => {
    const corpus = linesOf<CorpusText>(join(folder, "corpus.jsonl"));
    shelveCorpus(db, corpus);
    return { ours: askArchive(db, queries), theirs: askTrigrams(db, corpus, queries) };
  });
  const [own, other] = [ours, theirs].map((run) => scored(queries, grades, run)) as [Scored[], Scored[]];
  const kinds = [...new Set(queries.map(({ kind }) => kind))].sort();
  const row = (name: string, holds: (query: Query) => boolean): Compared => {
    const [a, b] = [own, other].map((list) => list.filter(({ query }) => holds(query))) as [
      Scored[],
      Scored[],
    ];
    const interval = bootstrap(
      a.map(({ query, ndcg10 }, place) => ({ need: query.need, by: ndcg10 - (b[place]?.ndcg10 ?? 0) })),
    );
    return {
      queries: name,
      count: a.length,
      "nDCG@10": mean(a.map(({ ndcg10 }) => ndcg10)),
      "MRR@10": mean(a.map(({ mrr10 }) => mrr10)),
      "success@5": mean(a.map(({ success5 }) => success5)),
      "trigram nDCG@10": mean(b.map(({ ndcg10 }) => ndcg10)),
      difference: mean(a.map(({ ndcg10 }, place) => ndcg10 - (b[place]?.ndcg10 ?? 0))),
      interval: interval.map((bound) => bound.toFixed(3)).join(" – "),
      "excludes 0": interval[0] > 0 || interval[1] < 0,
    };
  };
  return [row("all", () => true), ...kinds.map((kind) => row(kind, (query) => query.kind === kind))];
}

function askTrigrams(db: OpenDatabase, corpus: readonly CorpusText[], queries: readonly Query[]): Ranked[] {
  db.run(sql`create virtual table trigrams using fts5(title, body, tokenize="trigram")`);
  const put = db.$client.prepare("insert into trigrams (rowid, title, body) values (?, ?, ?)");
  for (const [place, { title = "", text = "" }] of corpus.entries()) put.run(place, title, text);
  const ask = db.$client
    .prepare("select rowid from trigrams where trigrams match ? order by bm25(trigrams), rowid limit 10")
    .pluck();
  return queries.map(({ qid, query }) => {
    const letters = query.toLowerCase();
    const asked = new Set<string>();
    for (let start = 0; start + 3 <= letters.length; start++) asked.add(letters.slice(start, start + 3));
    const match = [...asked].map((each) => `"${each.replaceAll('"', '""')}"`).join(" OR ");
    const places = match === "" ? [] : (ask.all(match) as number[]);
    return { qid, ids: places.map((place) => corpus[place]?.id ?? "") };
  });
}

function gradesIn(file: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [qid = "", document = "", grade] = line.split("\t");
    if (!grade) continue;
    const own = grades.get(qid) ?? new Map<string, number>();
    grades.set(qid, own.set(document, Number(grade)));
  }
  return grades;
}

function scored(
  queries: readonly Query[],
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>,
  run: readonly Ranked[],
): Scored[] {
  return queries.map((query, place) => {
    const own = grades.get(query.qid) ?? new Map<string, number>();
    const gains = (run[place]?.ids ?? []).slice(0, 10).map((id) => own.get(id) ?? 0);
    const ideal = [...own.values()].sort((a, b) => b - a).slice(0, 10);
    const first = gains.findIndex((gain) => gain > 0);
    return {
      query,
      ndcg10: gainOf(gains) / (gainOf(ideal) || 1),
      mrr10: first < 0 ? 0 : 1 / (first + 1),
      success5: first >= 0 && first < 5 ? 1 : 0,
    };
  });
}

/** Discounted cumulative gain (Järvelin & Kekäläinen 2002), with 2 to the power of the grade, less 1. */
const gainOf = (gains: readonly number[]) =>
  gains.reduce((total, gain, place) => total + (2 ** gain - 1) / Math.log2(place + 2), 0);

const resamples = 10_000;

/** Where the middle 95 of 100 means lie when needs are drawn anew. The same each time. */
function bootstrap(differences: readonly { need: string; by: number }[]): [number, number] {
  const byNeed = new Map<string, number[]>();
  for (const { need, by } of differences) byNeed.set(need, [...(byNeed.get(need) ?? []), by]);
  const needs = [...byNeed.values()];
  const next = numbers(11);
  const means = Array.from({ length: resamples }, () => {
    let [total, count] = [0, 0];
    for (let draw = 0; draw < needs.length; draw++) {
      const own = needs[Math.floor(next() * needs.length)] ?? [];
      for (const by of own) total += by;
      count += own.length;
    }
    return count === 0 ? 0 : total / count;
  }).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * resamples)] ?? 0, means[Math.floor(0.975 * resamples)] ?? 0];
}

const mean = (values: readonly number[]) =>
  Number((values.reduce((total, each) => total + each, 0) / Math.max(1, values.length)).toFixed(3));
