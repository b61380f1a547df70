import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { columnWeights, expressionFor } from "./expressions";
import type { EntryText } from "./scoring";
import type { Term } from "./terms";
import { waysOf } from "./terms";
import { lettersOf, trigramsOf } from "./trigrams";

/** So many entries are compared closely; those that the full text puts below them are taken to be worse. */
export const mostCompared = 200;

/** A query for the entries among what may be told that full text thinks best, by BM25 on words and stems. */
export const bestByWords = (expression: string, told: SQL | undefined): SQL => sql`
  select ${archiveEntries.id} as id from archive_text
    join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
    where archive_text match ${expression} and ${told}
    order by bm25(archive_text, ${sql.raw(columnWeights.join(", "))}), ${archiveEntries.id} limit ${mostCompared}`;

/** The rarest letters of a question are enough to find what is like it, and these lists are short. */
const mostTrigrams = 12;

/** How much of those must be in common: with less, two texts are alike only as any two are. */
const shareInCommon = 0.7;

/** The entries among what may be told that have most letters in common with the question. */
export function bestByLetters(
  db: Database,
  terms: readonly Term[],
  rarity: (trigram: string) => number,
  told: SQL | undefined,
  most: number,
): number[] {
  const rarest = trigramsOf(lettersOf(terms))
    .map((trigram) => ({ trigram, weight: rarity(trigram) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTrigrams);
  if (rarest.length === 0 || most <= 0) return [];
  const lists = rarest.map(
    ({ trigram, weight }) => sql`select rowid as id, ${weight} as weight from archive_letters
      where archive_letters match ${quoted(trigram)}`,
  );
  const enough = shareInCommon * rarest.reduce((total, { weight }) => total + weight, 0);
  return db
    .all<{ id: number }>(sql`
      with alike as materialized (${sql.join(lists, sql` union all `)})
      select ${archiveEntries.id} as id from alike join ${archiveEntries} on ${archiveEntries.id} = alike.id
        where ${told} group by ${archiveEntries.id} having sum(alike.weight) >= ${enough}
        order by sum(alike.weight) desc, ${archiveEntries.id} limit ${most}`)
    .map(({ id }) => id);
}

/** What is compared of entries, and what they are. */
export type EntryFacts = EntryText & { kind: ArchiveKind; day: string | null };

/** The texts of the entries that a query gives the ids of, in no order that means anything. */
export function textsOf(db: Database, ids: SQL): EntryFacts[] {
  const { id, title, body, alsoFoundBy, kind, day } = archiveEntries;
  return db.all<EntryFacts>(sql`
    select ${id} as id, ${title} as title, ${body} as body, ${alsoFoundBy} as also, ${kind} as kind, ${day} as day
      from ${archiveEntries} where ${id} in (select id from (${ids})) order by ${id}`);
}

/** How rare what is asked for is in the whole archive: ln(1 + (entries − found + ½) / (found + ½)). */
export type Rarities = {
  /** Each way's, by its number in `waysOf(terms)`. */
  ways: readonly number[];
  /** A trigram's of the question; 0 for any other. */
  letters: (trigram: string) => number;
};

/** So many trigrams of a question are counted. */
const mostCounted = 60;

/** Counts everything that is asked for, once, and whatever else is to be counted: a query each, by a name. */
export function raritiesOf(
  db: Database,
  terms: readonly Term[],
  also: Record<string, SQL> = {},
): Rarities & { counted: (name: string) => number } {
  const forms = waysOf(terms).map(({ form }) => expressionFor(form));
  const words = [...new Set(forms)];
  const trigrams = trigramsOf(lettersOf(terms)).slice(0, mostCounted);
  const counts = [
    sql`select '' as asked, count(*) as found from ${archiveEntries}`,
    ...words.map(
      (each) => sql`select ${`w${each}`}, count(*) from archive_text where archive_text match ${each}`,
    ),
    ...trigrams.map(
      (each) => sql`select ${`t${each}`}, count(*) from archive_letters
        where archive_letters match ${quoted(each)}`,
    ),
    ...Object.entries(also).map(([name, query]) => sql`select ${`a${name}`}, count(*) from (${query})`),
  ];
  const rows = db.all<{ asked: string; found: number }>(sql.join(counts, sql` union all `));
  const found = new Map(rows.map((row) => [row.asked, row.found]));
  const all = found.get("") ?? 0;
  const rarity = (asked: string) => {
    const times = found.get(asked);
    return times === undefined ? 0 : rarityOf(times, all);
  };
  return {
    ways: forms.map((each) => rarity(`w${each}`)),
    letters: (trigram) => rarity(`t${trigram}`),
    counted: (name) => found.get(`a${name}`) ?? 0,
  };
}

const rarityOf = (found: number, all: number) => Math.log(1 + (all - found + 0.5) / (found + 0.5));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
