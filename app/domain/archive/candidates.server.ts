import { connectionOf, type Database } from "#db/open.server";
import type { ArchiveKind } from "#db/words";
import { type Asked, columnWeights } from "./expressions";
import { hitsPerPage } from "./question";
import type { EntryText } from "./scoring";
import type { Term } from "./terms";
import { lettersOf, trigramsOf } from "./trigrams";

/** So many entries are compared closely; those that the full text puts below them are taken to be worse. */
export const mostCompared = 200;

/** The entries that full text finds, in the order of their numbers. One long text is read sooner than as many rows. */
export const idsFor = (db: Database, expression: string): number[] =>
  JSON.parse(
    connectionOf(db)
      .prepare("select json_group_array(rowid) from archive_text where archive_text match ?")
      .pluck()
      .get(expression) as string,
  );

/** What words find. */
type FoundByWords = {
  /** The entries, in the order of their numbers. */
  ids: number[];
  /** What full text was asked, and what it is asked for those to compare closely, the strictest first. */
  expression: string;
  picks: () => readonly string[];
  /** Too little held all of the words, so entries with only some of them are among these. */
  loosened: boolean;
};

/** What holds every word, when that fills a page; else what holds any. */
export function foundByWords(
  db: Database,
  { all, some, isOneTerm, bestOfAll, bestOfSome }: Asked,
  isShown: (id: number) => boolean,
): FoundByWords {
  const holdAll = idsFor(db, all).filter(isShown);
  if (isOneTerm || holdAll.length >= hitsPerPage)
    return { ids: holdAll, expression: all, picks: () => bestOfAll, loosened: false };
  const holdSome = idsFor(db, some).filter(isShown);
  return {
    ids: holdSome,
    expression: some,
    picks: () => bestOfSome((expression) => isCommon(db, expression)),
    loosened: holdSome.length > holdAll.length,
  };
}

/** What stands in so many entries tells little by itself. */
const common = 2000;

const isCommon = (db: Database, expression: string) =>
  connectionOf(db)
    .prepare("select count(*) from (select 1 from archive_text where archive_text match ? limit ?)")
    .pluck()
    .get(expression, common) === common;

/** The best entries by BM25 on words and stems, by the strictest question that finds so many of those that may be told. */
export function bestOf(
  db: Database,
  expressions: readonly string[],
  isTold: (id: number) => boolean,
  most = mostCompared,
): number[] {
  let best: number[] = [];
  for (const expression of expressions) {
    best = bestByWords(db, expression, isTold, most);
    if (best.length >= most) break;
  }
  return best;
}

const byWorth = `order by bm25(archive_text, ${columnWeights.join(", ")}), rowid`;

const mostRows = 0x7fffffff;

function bestByWords(
  db: Database,
  expression: string,
  isTold: (id: number) => boolean,
  most: number,
): number[] {
  const best = connectionOf(db)
    .prepare(`select rowid from archive_text where archive_text match ? ${byWorth} limit ?`)
    .pluck();
  // Most of what is found may be told; when little is, more is asked for.
  for (let limit = Math.min(2 * most, mostRows); ; limit = Math.min(8 * limit, mostRows)) {
    const found = best.all(expression, limit) as number[];
    const told = found.filter(isTold);
    if (told.length >= most || found.length < limit) return told.slice(0, most);
  }
}

/** The rarest letters of a question are enough to find what is like it, and these lists are short. */
const mostTrigrams = 12;

/** How much of those must be in common: with less, two texts are alike only as any two are. */
const shareInCommon = 0.7;

/** The entries among what may be told that have most letters in common with the question. */
export function bestByLetters(
  db: Database,
  terms: readonly Term[],
  rarity: (trigram: string) => number,
  isTold: (id: number) => boolean,
  most: number,
): number[] {
  const rarest = trigramsOf(lettersOf(terms))
    .map((trigram) => ({ trigram, weight: rarity(trigram) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTrigrams);
  if (rarest.length === 0 || most <= 0) return [];
  const whole = rarest.reduce((total, { weight }) => total + weight, 0);
  const texts = textsOf(db, holdingRarest(db, rarest, whole).filter(isTold).slice(0, mostRead));
  return texts
    .map(({ id, title, body }) => ({ id, weight: weightIn(`${title}\n${body}`.toLowerCase(), rarest) }))
    .filter(({ weight }) => weight >= shareInCommon * whole)
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, most)
    .map(({ id }) => id);
}

/** So many entries are read to see whether they have enough letters in common. */
const mostRead = 600;

type Weighed = { trigram: string; weight: number };

const weightIn = (text: string, trigrams: readonly Weighed[]) =>
  trigrams.reduce((total, { trigram, weight }) => (text.includes(trigram) ? total + weight : total), 0);

/**
 * The entries that hold some of the rarest letters, those that hold most first. Only so many are looked for that an entry
 * without any of them could not have enough in common: their lists are short, those of common letters are not.
 */
function holdingRarest(db: Database, rarest: readonly Weighed[], whole: number): number[] {
  const asked: [string, number][] = [];
  let weighed = 0;
  for (const { trigram, weight } of rarest) {
    if (weighed > (1 - shareInCommon) * whole) break;
    weighed += weight;
    asked.push([quoted(trigram), weight]);
  }
  return connectionOf(db).prepare(holdingSome).pluck().all(JSON.stringify(asked)) as number[];
}

const holdingSome = `
  select archive_letters.rowid from json_each(?) as asked cross join archive_letters
    where archive_letters match asked.value ->> 0 group by 1 order by sum(asked.value ->> 1) desc, 1`;

/** What is compared of entries, and what they are. */
export type EntryFacts = EntryText & { kind: ArchiveKind; day: string | null };

/** The texts of entries, in the order of their numbers. */
export const textsOf = (db: Database, ids: readonly number[]): EntryFacts[] =>
  connectionOf(db)
    .prepare(
      `select id, title, body, also_found_by as also, kind, day from archive_entries
        where id in (select value from json_each(?)) order by id`,
    )
    .all(JSON.stringify(ids)) as EntryFacts[];

/** A text as full text is asked for it: one string, whatever signs it holds. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
