import { and, asc, gte, lt } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Viewer } from "~/domain/members/member";
import {
  bestByLetters,
  bestOf,
  type EntryFacts,
  foundByWords,
  idsFor,
  mostCompared,
  textsOf,
} from "./candidates.server";
import { type Catalogue, type Choices, catalogueOf, choiceSorts, type Narrowing } from "./catalogue.server";
import { anyOf, askedOf } from "./expressions";
import { type Facets, facetsOf } from "./facets.server";
import { type Found, type Hit, hitsOf } from "./hits.server";
import { limitsOf } from "./limits.server";
import { hitsPerPage } from "./question";
import { type Reading, readQuestion } from "./question-language";
import { type Rarities, raritiesOf } from "./rarities.server";
import { scoresOf } from "./scoring";
import { meantInstead, withSpellings } from "./spelling.server";
import { type Term, termsOf, unwantedForms, waysOf } from "./terms";

export type Question = Choices & {
  text: string;
  order: "best" | "newest";
  /** 1 is the first; a page beyond the last is the last. */
  page: number;
  /** Only what has changed from one instant until before another, UTC ms. */
  changed?: { from: number; before: number };
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

/**
 * Searches the archive for what a viewer may see; nothing else is counted, and any text is a question. Without text
 * it lists what the choices leave, newest first.
 *
 * When a page can be filled with what holds every word, only that is found; else whatever holds any of them, and, when that does
 * not fill a page either, what has most letters in common. Full text picks the entries that are compared closely
 * (`scoresOf`); the order "best" is that score, times the kind's weight, times 1 + 0.2 / (1 + age in years).
 */
export function searchArchive(db: Database, viewer: Viewer, question: Question, now: number): Answer {
  const catalogue = catalogueOf(db);
  const { terms, within, search } = searchIn(db, catalogue, viewer, question);
  const { narrowed, counts } = catalogue.count(search.found, question);
  const pages = Math.max(1, Math.ceil(narrowed.length / hitsPerPage));
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages);
  const start = (page - 1) * hitsPerPage;
  const byScore = search.expression !== null && question.order !== "newest";
  const isTold = within(narrowingOf(question));
  const compared = byScore ? comparedFor(db, search, terms, narrowed, isTold, dayOf(now)) : [];
  const ids = compared.slice(start, start + hitsPerPage).map(({ id }) => id);
  if (narrowed.length > start + ids.length && ids.length < hitsPerPage) {
    const others = byScore ? theRest(db, search, compared, isTold) : catalogue.newestFirst(narrowed);
    const from = Math.max(0, start - compared.length);
    ids.push(...others.slice(from, from + hitsPerPage - ids.length));
  }
  const found = withWays(db, ids, compared, terms);
  return {
    total: narrowed.length,
    page,
    pages,
    from: narrowed.length === 0 ? 0 : start + 1,
    hits: hitsOf(db, viewer, found, terms),
    facets: facetsOf(db, viewer, counts, question),
    widenedWith: widenedWith(terms, found),
    loosened: search.loosened,
    meant: meantInstead(question.text, terms),
  };
}

/** How many hits `searchArchive` would tell of for a text alone, whose hits nobody is to see. */
export const totalOf = (db: Database, viewer: Viewer, text: string): number =>
  searchIn(db, catalogueOf(db), viewer, { text }).search.found.length;

/** So many times the hits that are asked for are compared closely when nothing else is. */
const comparedForEach = 4;

/** The best hits for a text alone, at most so many, as `searchArchive` ranks them among those that full text puts first. */
export function bestHits(db: Database, viewer: Viewer, text: string, most: number, now: number): Hit[] {
  const { terms, within, search } = searchIn(db, catalogueOf(db), viewer, { text });
  const near = comparedForEach * most;
  const compared = comparedFor(db, search, terms, search.found, within([]), dayOf(now), near);
  return hitsOf(db, viewer, compared.slice(0, most), terms);
}

/** What answers a question before any choice narrows it, and the entries that may be told with some choices made. */
function searchIn(
  db: Database,
  catalogue: Catalogue,
  viewer: Viewer,
  question: Pick<Question, "text" | "changed">,
) {
  const asked = readQuestion(question.text);
  const limits = limitsOf(db, catalogue, asked.limits);
  const terms = withSpellings(db, viewer, termsOf([...asked.wanted, ...limits.words.map((word) => [word])]));
  const unwanted = unwantedForms([...asked.unwanted, ...limits.unwanted]);
  const without = new Set(unwanted.length === 0 ? [] : idsFor(db, anyOf(unwanted)));
  const changed = changedIn(db, question.changed);
  const within = (narrowed: readonly Narrowing[]) => {
    const isSeen = catalogue.finder(viewer, [...limits.told, ...narrowed]);
    if (without.size === 0 && changed === null) return isSeen;
    return (id: number) => isSeen(id) && !without.has(id) && (changed?.has(id) ?? true);
  };
  const search =
    terms.length === 0 && asksNothing(question.text, asked)
      ? everything(catalogue, within([]))
      : searchFor(db, catalogue, terms, within([]));
  return { terms, within, search };
}

/** Whether nothing is wanted but what limits leave: no words at all, or only limits and what must not be there. */
const asksNothing = (text: string, { unwanted, limits }: Reading) =>
  text.trim() === "" || limits.length > 0 || unwanted.length > 0;

/** The entries that have been changed in a span of time; null when none is asked for. */
function changedIn(db: Database, span: Question["changed"]): ReadonlySet<number> | null {
  if (!span) return null;
  const changed = db
    .select({ id: archiveEntries.id })
    .from(archiveEntries)
    .where(and(gte(archiveEntries.changedAt, span.from), lt(archiveEntries.changedAt, span.before)))
    .orderBy(asc(archiveEntries.id))
    .all();
  return new Set(changed.map(({ id }) => id));
}

const narrowingOf = (choices: Choices): Narrowing[] =>
  choiceSorts
    .filter((sort) => choices[sort].length > 0)
    .map((sort) => ({ sort, values: choices[sort].map(String), isUnwanted: false }));

/** What answers a question, before any choice narrows it. */
type Search = {
  /** The entries that are found and may be told, in the order of their numbers. */
  found: readonly number[];
  /** What full text is asked; null when nothing is. */
  expression: string | null;
  /** What it is asked for the entries to compare closely, the strictest first, until one finds enough. */
  picks: () => readonly string[];
  loosened: boolean;
  rarities: Rarities;
};

const everything = (catalogue: Catalogue, isShown: (id: number) => boolean): Search => ({
  ...nothing,
  found: catalogue.all().filter(isShown),
});

/** Where only the ways matter and not what they are worth. */
const unknownRarities: Rarities = { ways: [], letters: () => 0 };

const nothing: Search = {
  found: [],
  expression: null,
  picks: () => [],
  loosened: false,
  rarities: unknownRarities,
};

function searchFor(
  db: Database,
  catalogue: Catalogue,
  terms: readonly Term[],
  isShown: (id: number) => boolean,
): Search {
  const words = askedOf(terms);
  if (words === null) return nothing;
  const rarities = raritiesOf(db, catalogue, terms);
  const found = foundByWords(db, words, isShown);
  const mayBeAlike = found.ids.length < hitsPerPage && !terms.some(({ required }) => required);
  const alike = mayBeAlike ? bestByLetters(db, terms, rarities.letters, isShown, mostCompared) : [];
  return {
    ...found,
    found: alike.length === 0 ? found.ids : [...new Set([...found.ids, ...alike])],
    rarities,
  };
}

type Compared = Found & { worth: number };

/** The best entries, compared closely, the best first. */
function comparedFor(
  db: Database,
  { picks, rarities }: Search,
  terms: readonly Term[],
  narrowed: readonly number[],
  isTold: (id: number) => boolean,
  today: string,
  most = mostCompared,
): Compared[] {
  const texts = textsOf(db, narrowed.length <= most ? narrowed : bestOf(db, picks(), isTold, most));
  const scores = scoresOf(texts, terms, rarities);
  const facts = new Map(texts.map((each) => [each.id, each]));
  return scores
    .map(({ id, ways, score }) => ({ id, ways, worth: score * preference(facts.get(id), today) }))
    .sort((a, b) => b.worth - a.worth || compareDays(facts.get(a.id), facts.get(b.id)) || a.id - b.id);
}

/**
 * What is worth more because of what it is: a lesson is written to be found, an action is a line on a list, and one
 * file has many pages.
 */
const kindWeights: Partial<Record<ArchiveKind, number>> = {
  lesson: 1.2,
  decision: 0.95,
  document: 0.9,
  action: 0.8,
};

/** In years; what has no day is neither new nor forgotten. */
const unknownAge = 10;

function preference(facts: EntryFacts | undefined, today: string): number {
  if (!facts) return 1;
  const age = facts.day === null ? unknownAge : Math.max(0, yearsIn(today) - yearsIn(facts.day));
  return (kindWeights[facts.kind] ?? 1) * (1 + 0.2 / (1 + age));
}

/** A day as years and parts of a year. */
const yearsIn = (day: string) =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + Number(day.slice(8)) / 372;

const compareDays = (a: EntryFacts | undefined, b: EntryFacts | undefined) =>
  compareText(b?.day ?? "", a?.day ?? "");

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Entries that were not compared, as full text thinks best of them. */
function theRest(
  db: Database,
  { expression }: Search,
  compared: readonly Compared[],
  isTold: (id: number) => boolean,
): number[] {
  const known = new Set(compared.map(({ id }) => id));
  const isLeft = (id: number) => !known.has(id) && isTold(id);
  return expression === null ? [] : bestOf(db, [expression], isLeft, Number.MAX_SAFE_INTEGER);
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
    for (const each of scoresOf(textsOf(db, unknown), terms, unknownRarities)) known.set(each.id, each);
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
