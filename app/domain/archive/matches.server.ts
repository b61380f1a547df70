import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries, archiveThemes } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { type Form, type Likeness, type Term, waysOf } from "./terms";
import { visibleTo } from "./visible.server";

/** An entry that the viewer may see, and how well it answers a question. */
export type Match = {
  id: number;
  kind: ArchiveKind;
  unitId: string | null;
  year: number | null;
  day: string | null;
  themeIds: string[];
  /** The sum over the terms of the best way each is answered. */
  score: number;
  /** How many of the terms it answers. */
  covered: number;
  /** The ways that found it, by their number in `waysOf(terms)`. */
  ways: number[];
};

/** How much a word found in a likeness is worth against the word as typed. */
const likenessWeights: Record<Likeness, number> = {
  exact: 1,
  stem: 0.8,
  synonym: 0.5,
  folded: 0.4,
  prefix: 0.35,
};

/** What the viewer may see that answers at least one term, and every required one; in no order that means anything. */
export function matchesFor(db: Database, viewer: Viewer, terms: readonly Term[]): Match[] {
  const ways = waysOf(terms);
  if (ways.length === 0) return [];
  const searches = ways.map(
    ({ term, form }, number) => sql`select rowid as id, ${term} as term, ${number} as way,
      ${likenessWeights[form.likeness]} as weight, -bm25(archive_text, 4, 1, 4, 1, 1) as closeness
      from archive_text where archive_text match ${expressionFor(form)}`,
  );
  const required = terms.flatMap((term, index) => (term.required ? [sql`${index}`] : []));
  return db
    .all<Found>(sql`
      with found as materialized (${sql.join(searches, sql` union all `)}),
        weighed as (
          select id, term, way,
            weight * (0.5 + 0.5 * closeness / max(closeness) over (partition by way)) as score from found
        ),
        rarity as (
          select term, ln(1.0 + (select count(*) from ${archiveEntries}) * 1.0 / count(distinct id)) as weight
            from found group by term
        ),
        answered as (
          select id, term, max(score) as score, group_concat(way) as ways from weighed group by id, term
        )
      select ${facts}, sum(answered.score * rarity.weight) as score, count(*) as covered,
        group_concat(answered.ways) as ways
        from answered join rarity on rarity.term = answered.term
          join ${archiveEntries} on ${archiveEntries.id} = answered.id
        where ${visibleTo(viewer)}
        group by ${archiveEntries.id}
        having total(answered.term in (${sql.join(required, sql`, `)})) = ${required.length}
        order by ${archiveEntries.id}`)
    .map(matchFrom);
}

/** All that the viewer may see, as matches of a question without words. */
export function allEntries(db: Database, viewer: Viewer): Match[] {
  return db
    .all<Found>(sql`select ${facts}, 0 as score, 0 as covered, '' as ways
      from ${archiveEntries} where ${visibleTo(viewer)} order by ${archiveEntries.id}`)
    .map(matchFrom);
}

type Found = Omit<Match, "themeIds" | "ways"> & { themeIds: string | null; ways: string };

const facts: SQL = sql`${archiveEntries.id} as id, ${archiveEntries.kind} as kind,
  ${archiveEntries.unitId} as unitId, ${archiveEntries.year} as year, ${archiveEntries.day} as day,
  (select group_concat(${archiveThemes.themeId}) from ${archiveThemes}
    where ${archiveThemes.entryId} = ${archiveEntries.id}) as themeIds`;

const matchFrom = (found: Found): Match => ({
  ...found,
  themeIds: found.themeIds?.split(",") ?? [],
  ways: found.ways === "" ? [] : found.ways.split(",").map(Number),
});

/** The full-text expression of one way. The words hold letters and digits only, and are quoted all the same. */
function expressionFor({ likeness, words, asWritten }: Form): string {
  const phrase = `"${words.join(" ").replaceAll('"', '""')}"`;
  switch (likeness) {
    case "exact":
      return `{title_exact body_exact} : ${phrase}`;
    case "prefix":
      return `{title_exact body_exact} : ${phrase} *`;
    case "stem":
      return `{title_stem body_stem} : ${phrase}`;
    case "synonym":
      return `${asWritten ? "{title_exact body_exact}" : "{title_stem body_stem}"} : ${phrase}`;
    case "folded":
      return `folded : ${phrase}`;
  }
}
