import { connectionOf, type Database } from "#db/open.server";
import { quoted } from "./candidates.server";
import type { Catalogue } from "./catalogue.server";
import { expressionFor } from "./expressions";
import type { Term } from "./terms";
import { waysOf } from "./terms";
import { lettersOf, trigramsOf } from "./trigrams";

/** How rare what is asked for is in the whole archive: ln(1 + (entries − found + ½) / (found + ½)). */
export type Rarities = {
  /** Each way's, by its number in `waysOf(terms)`. */
  ways: readonly number[];
  /** A trigram's of the question; 0 for any other. */
  letters: (trigram: string) => number;
};

/** So many trigrams of a question are counted. */
const mostCounted = 60;

/** Counted no further than this: what stands in more entries is judged by how close together these stand. */
const countedTo = { archive_text: 1000, archive_letters: 200 };

/** Counts everything that is asked for. */
export function raritiesOf(db: Database, catalogue: Catalogue, terms: readonly Term[]): Rarities {
  const forms = waysOf(terms).map(({ form }) => expressionFor(form));
  const trigrams = trigramsOf(lettersOf(terms)).slice(0, mostCounted);
  const ways = raritiesIn(db, catalogue, "archive_text", forms);
  const letters = raritiesIn(db, catalogue, "archive_letters", trigrams.map(quoted));
  return {
    ways: forms.map((each) => ways.get(each) ?? 0),
    letters: (trigram) => letters.get(quoted(trigram)) ?? 0,
  };
}

function raritiesIn(
  db: Database,
  catalogue: Catalogue,
  table: keyof typeof countedTo,
  expressions: readonly string[],
): Map<string, number> {
  const asked = [...new Set(expressions)];
  const rows = connectionOf(db)
    .prepare(
      `select (select count(*) || ' ' || coalesce(max(rowid), 0)
          from (select rowid from ${table} where ${table} match asked.value limit ${countedTo[table]}))
        from json_each(?) as asked order by asked.key`,
    )
    .pluck()
    .all(JSON.stringify(asked)) as string[];
  return new Map(
    rows.map((row, place) => {
      const [found = 0, last = 0] = row.split(" ").map(Number);
      const times = found < countedTo[table] ? found : Math.max(found, catalogue.estimate(found, last));
      return [asked[place] as string, rarityOf(times, catalogue.entries)];
    }),
  );
}

const rarityOf = (found: number, all: number) => Math.log(1 + Math.max(0, all - found + 0.5) / (found + 0.5));
