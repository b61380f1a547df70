import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Viewer } from "~/domain/members/member";
import {
  bestByLetters,
  bestByWords,
  mostCompared,
  type Rarities,
  raritiesOf,
  textsOf,
} from "./candidates.server";
import { allOf, anyOf, columnWeights, someOf, strictlySomeOf } from "./expressions";
import { type Choices, countsOf, type Facets, narrowedTo } from "./facets.server";
import type { Form } from "./forms";
import { type Found, type Hit, hitsOf } from "./hits.server";
import { limitsOf } from "./limits.server";
import { type Reading, readQuestion } from "./question-language";
import { scoresOf } from "./scoring";
import { meantInstead, withSpellings } from "./spelling.server";
import { type Term, termsOf, unwantedForms, waysOf } from "./terms";
import { visibleTo } from "./visible.server";

export type Question = Choices & {
  text: string;
  order: "best" | "newest";
  /** 1 is the first; a page beyond the last is the last. */
  page: number;
};

export type Answer = {
  total: number;
  page: number;
  pages: number;
  /** The place of the first hit of the page, from 1; 0 when there is none. */
  from: number;
  hits: Hit[];
  /** How many hits each choice would give with the rest of the question as it is. */
  facets: Facets;
  /** Near words, as the lists have them, that found most on this page. */
  widenedWith: string[];
  /** Too little held all of the words, so hits with only some of them are among these. */
  loosened: boolean;
  /** The question as it was probably meant, when a word of it answers to nothing. */
  meant: string | null;
};

export const hitsPerPage = 20;

/**
 * Searches the archive for what a viewer may see; nothing else is counted, and any text is a question. Without text
 * it lists what the choices leave, newest first.
 *
 * When a page can be filled with what holds every word, only that is found; else whatever holds any of them, and, when words
 * find too little, what has most letters in common. Full text picks the entries that are compared closely
 * (`scoresOf`); the order "best" is that score, times the kind's weight, times 1 + 0.2 / (1 + age in years).
 */
export async function searchArchive(
  db: Database,
  viewer: Viewer,
  question: Question,
  now: number,
): Promise<Answer> {
  const asked = readQuestion(question.text);
  const limits = limitsOf(db, asked.limits);
  const terms = withSpellings(db, viewer, termsOf([...asked.wanted, ...limits.words.map((word) => [word])]));
  const seen = and(
    visibleTo(viewer),
    limits.told,
    withoutThe(unwantedForms([...asked.unwanted, ...limits.unwanted])),
  );
  const search =
    terms.length === 0 && asksNothing(question.text, asked) ? everything(seen) : searchFor(db, terms, seen);
  const { total, facets } = countsOf(db, search.found, question);
  const pages = Math.max(1, Math.ceil(total / hitsPerPage));
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages);
  const start = (page - 1) * hitsPerPage;
  const told = and(seen, narrowedTo(question));
  const byScore = search.expression !== null && question.order !== "newest";
  const compared = byScore ? comparedFor(db, search, terms, told, dayOf(now)) : [];
  const ids = compared.slice(start, start + hitsPerPage).map(({ id }) => id);
  const rest = hitsPerPage - ids.length;
  if (rest > 0 && total > start + ids.length)
    ids.push(...theRest(db, search, compared, told, Math.max(0, start - compared.length), rest, byScore));
  const found = withWays(db, ids, compared, terms);
  return {
    total,
    page,
    pages,
    from: total === 0 ? 0 : start + 1,
    hits: hitsOf(db, viewer, found, terms),
    facets,
    widenedWith: widenedWith(terms, found),
    loosened: search.loosened,
    meant: meantInstead(question.text, terms),
  };
}

/** Whether nothing is wanted but what limits leave: no words at all, or only limits and what must not be there. */
const asksNothing = (text: string, { unwanted, limits }: Reading) =>
  text.trim() === "" || limits.length > 0 || unwanted.length > 0;

/** The condition that an entry holds none of the forms. */
const withoutThe = (forms: readonly Form[]): SQL | undefined =>
  forms.length === 0
    ? undefined
    : sql`${archiveEntries.id} not in (select rowid from archive_text where archive_text match ${anyOf(forms)})`;

/** What answers a question, before any choice narrows it. */
type Search = {
  /** A query for the entries' ids. */
  found: SQL;
  /** What full text is asked; null when nothing is. */
  expression: string | null;
  /** What it is asked for the entries to compare closely: the strictest ways alone when they find enough. */
  picks: string | null;
  /** Entries that have only letters in common with the question. */
  alike: readonly number[];
  loosened: boolean;
  rarities: Rarities;
};

const everything = (seen: SQL | undefined): Search => ({
  found: sql`select ${archiveEntries.id} as id from ${archiveEntries} where ${seen}`,
  expression: null,
  picks: null,
  alike: [],
  loosened: false,
  rarities: unknownRarities,
});

/** Where only the ways matter and not what they are worth. */
const unknownRarities: Rarities = { ways: [], letters: () => 0 };

function searchFor(db: Database, terms: readonly Term[], seen: SQL | undefined): Search {
  const [all, some, strictly] = [allOf(terms), someOf(terms), strictlySomeOf(terms)];
  if (all === null || some === null || strictly === null) return everything(sql`false`);
  // Counted no further than what makes a difference.
  const rarities = raritiesOf(db, terms, {
    all: sql`${entriesFor(all, seen, [])} limit ${hitsPerPage}`,
    some: sql`${entriesFor(some, seen, [])} limit ${mostCompared}`,
    strictly: sql`${entriesFor(strictly, seen, [])} limit ${mostCompared}`,
  });
  const [holdsAll, holdsSome] = [rarities.counted("all"), rarities.counted("some")];
  const picks = rarities.counted("strictly") >= mostCompared ? strictly : null;
  if (holdsAll >= hitsPerPage)
    return {
      found: entriesFor(all, seen, []),
      expression: all,
      picks: terms.length === 1 ? (picks ?? all) : all,
      alike: [],
      loosened: false,
      rarities,
    };
  const mayBeAlike = !terms.some(({ required }) => required);
  const alike = mayBeAlike ? bestByLetters(db, terms, rarities.letters, seen, mostCompared - holdsSome) : [];
  return {
    found: entriesFor(some, seen, alike),
    expression: some,
    picks: picks ?? some,
    alike,
    loosened: holdsSome > holdsAll,
    rarities,
  };
}

const entriesFor = (expression: string, seen: SQL | undefined, alike: readonly number[]): SQL => {
  const byWords = sql`select ${archiveEntries.id} as id from archive_text
    join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
    where archive_text match ${expression} and ${seen}`;
  return alike.length === 0 ? byWords : sql`${byWords} union ${listed(alike)}`;
};

/** A query for ids that are known. */
const listed = (ids: readonly number[]): SQL =>
  sql`select value as id from json_each(${JSON.stringify(ids)})`;

type Compared = Found & { worth: number };

/** The best entries, compared closely, the best first. */
function comparedFor(
  db: Database,
  search: Search,
  terms: readonly Term[],
  told: SQL | undefined,
  today: string,
): Compared[] {
  const byWords = bestByWords(search.picks ?? "", told);
  const alike = sql`select ${archiveEntries.id} as id from ${archiveEntries}
    where ${told} and ${archiveEntries.id} in (${listed(search.alike)})`;
  const texts = textsOf(
    db,
    search.alike.length > 0 ? sql`select id from (${byWords}) union ${alike}` : byWords,
  );
  const scores = scoresOf(texts, terms, search.rarities);
  const facts = new Map(texts.map((each) => [each.id, each]));
  return scores
    .map(({ id, ways, score }) => ({ id, ways, worth: score * preference(facts.get(id), today) }))
    .sort((a, b) => b.worth - a.worth || compareDays(facts.get(a.id), facts.get(b.id)) || a.id - b.id);
}

type Facts = { kind: ArchiveKind; day: string | null };

/** What is worth more because of what it is: a lesson is written to be found, an action is a line on a list, and one file has many pages. */
const kindWeights: Partial<Record<ArchiveKind, number>> = {
  lesson: 1.2,
  decision: 0.95,
  document: 0.9,
  action: 0.8,
};

/** In years; what has no day is neither new nor forgotten. */
const unknownAge = 10;

function preference(facts: Facts | undefined, today: string): number {
  if (!facts) return 1;
  const age = facts.day === null ? unknownAge : Math.max(0, yearsIn(today) - yearsIn(facts.day));
  return (kindWeights[facts.kind] ?? 1) * (1 + 0.2 / (1 + age));
}

/** A day as years and parts of a year. */
const yearsIn = (day: string) =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + Number(day.slice(8)) / 372;

const compareDays = (a: Facts | undefined, b: Facts | undefined) => compareText(b?.day ?? "", a?.day ?? "");

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Entries that were not compared: those that full text thinks best of them, or the newest. */
function theRest(
  db: Database,
  { found, expression }: Search,
  compared: readonly Compared[],
  told: SQL | undefined,
  skip: number,
  most: number,
  byScore: boolean,
): number[] {
  const without = sql`${archiveEntries.id} not in (${listed(compared.map(({ id }) => id))})`;
  const newest = sql`${archiveEntries.day} desc, ${archiveEntries.id}`;
  const from = byScore
    ? sql`archive_text join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
        where archive_text match ${expression} and ${and(told, without)}
        order by bm25(archive_text, ${sql.raw(columnWeights.join(", "))}), ${newest}`
    : sql`(${found}) as found join ${archiveEntries} on ${archiveEntries.id} = found.id
        where ${told} order by ${newest}`;
  return db
    .all<{ id: number }>(sql`select ${archiveEntries.id} as id from ${from} limit ${most} offset ${skip}`)
    .map(({ id }) => id);
}

/** The ways that each entry of a page was found by. */
function withWays(
  db: Database,
  ids: readonly number[],
  compared: readonly Compared[],
  terms: readonly Term[],
): Found[] {
  const known = new Map<number, Found>(compared.map((each) => [each.id, each]));
  const unknown = ids.filter((id) => !known.has(id));
  if (terms.length > 0 && unknown.length > 0)
    for (const each of scoresOf(textsOf(db, listed(unknown)), terms, unknownRarities))
      known.set(each.id, each);
  return ids.map((id) => known.get(id) ?? { id, ways: [] });
}

/** So many near words are told: those that found most. */
const mostTold = 6;

function widenedWith(terms: readonly Term[], found: readonly Found[]): string[] {
  const ways = waysOf(terms);
  const times = new Map<string, number>();
  for (const each of found)
    for (const phrase of new Set(each.ways.flatMap((way) => ways[way]?.form.phrase ?? [])))
      times.set(phrase, (times.get(phrase) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTold)
    .map(([phrase]) => phrase);
}
