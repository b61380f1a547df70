import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  archiveEntries,
  archiveThemes,
  groups,
  lessons,
  meetings,
  people,
  programmes,
  themes,
  units,
} from "#db/schema.server";
import type { ArchiveKind, Visibility } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Viewer } from "~/domain/members/member";
import { tidyText } from "./analyser";
import { type Choices, type Facets, facetsOf, fits } from "./facets.server";
import { excerptOf, marksIn, type Segment, segmentsOf } from "./marks";
import { allEntries, type Match, matchesFor } from "./matches.server";
import { probablyMeant } from "./spelling.server";
import { type Term, termsOf, waysOf } from "./terms";
import { visibleTo } from "./visible.server";
import { type Fact, type Why, whyOf } from "./why";

export type Question = Choices & {
  text: string;
  order: "best" | "newest";
  /** 1 is the first; a page beyond the last is the last. */
  page: number;
};

export type Hit = {
  kind: ArchiveKind;
  recordId: string;
  part: string;
  path: string;
  title: Segment[];
  excerpt: Segment[];
  day: string | null;
  year: number | null;
  unitName: string | null;
  authorName: string | null;
  countryCode: string | null;
  programmeName: string | null;
  meeting: { id: string; groupName: string; number: number; year: number } | null;
  visibility: Visibility;
  why: Why;
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
  /** Near words, as the synonym list has them, that found something the reader may see. */
  widenedWith: string[];
  /** Too little held all of the words, so hits with only some of them are among these. */
  loosened: boolean;
  /** The question as it was probably meant, when a word of it answers to nothing. */
  meant: string | null;
};

export const hitsPerPage = 20;

/** With fewer hits than this that hold every word, hits that hold some of them follow. */
const enoughHits = 3;

/**
 * Searches the archive for what a viewer may see; nothing else is counted, and any text is a question.
 * Without text it lists what the choices leave, newest first.
 *
 * The order "best": each word asked for counts by the best way it is found: the likeness's weight (exact 1, stem
 * 0.8, synonym 0.5, folded 0.4, beginning 0.35), between half and the whole of it by BM25 against the best such
 * hit, where titles count four times; times the word's rarity, ln(1 + entries / entries with it). The sum is
 * multiplied by the square of the share of words found, by the kind's weight, and by 1 + 0.2 / (1 + age in years).
 */
export async function searchArchive(
  db: Database,
  viewer: Viewer,
  question: Question,
  now: number,
): Promise<Answer> {
  const terms = termsOf(question.text);
  const asked = question.text.trim() !== "";
  const matches = asked ? matchesFor(db, viewer, terms) : allEntries(db, viewer);
  const full = matches.filter((match) => match.covered === terms.length);
  const loosened = full.length < enoughHits && full.length < matches.length;
  const held = loosened ? matches : full;

  const today = dayOf(now);
  const kept = held.filter((match) => fits(match, question));
  const order = question.order === "newest" || !asked ? byDay : byWorth;
  const inOrder = kept
    .map((match) => ({ match, worth: worthOf(match, terms.length, today) }))
    .sort(order)
    .map(({ match }) => match);

  const pages = Math.max(1, Math.ceil(inOrder.length / hitsPerPage));
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages);
  const start = (page - 1) * hitsPerPage;
  return {
    total: inOrder.length,
    page,
    pages,
    from: inOrder.length === 0 ? 0 : start + 1,
    hits: hitsOf(db, viewer, inOrder.slice(start, start + hitsPerPage), terms),
    facets: facetsOf(db, held, question),
    widenedWith: widenedWith(terms, held),
    loosened,
    meant: meantInstead(db, viewer, question, terms, matches),
  };
}

function meantInstead(
  db: Database,
  viewer: Viewer,
  question: Question,
  terms: readonly Term[],
  matches: readonly Match[],
): string | null {
  const ways = waysOf(terms);
  const answered = new Set(matches.flatMap((match) => match.ways.map((way) => ways[way]?.term)));
  const unanswered = terms.filter((_, index) => !answered.has(index));
  return unanswered.length === 0 ? null : probablyMeant(db, viewer, question.text, unanswered);
}

/** What is worth more because of what it is: a lesson is written to be found, an action is a line on a list. */
const kindWeights: Partial<Record<ArchiveKind, number>> = { lesson: 1.2, decision: 0.95, action: 0.8 };

function worthOf(match: Match, termCount: number, today: string): number {
  const share = termCount === 0 ? 1 : match.covered / termCount;
  const age = match.day === null ? unknownAge : Math.max(0, yearsIn(today) - yearsIn(match.day));
  return match.score * share ** 2 * (kindWeights[match.kind] ?? 1) * (1 + 0.2 / (1 + age));
}

/** In years; what has no day is neither new nor forgotten. */
const unknownAge = 10;

/** A day as years and parts of a year. */
const yearsIn = (day: string) =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + Number(day.slice(8)) / 372;

type Weighed = { match: Match; worth: number };

const byWorth = (a: Weighed, b: Weighed) => b.worth - a.worth || byDay(a, b);

const byDay = (a: Weighed, b: Weighed) =>
  compareText(b.match.day ?? "", a.match.day ?? "") || b.worth - a.worth || a.match.id - b.match.id;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function widenedWith(terms: readonly Term[], matches: readonly Match[]): string[] {
  const found = new Set(matches.flatMap((match) => match.ways));
  const phrases = waysOf(terms).flatMap(({ form }, way) =>
    found.has(way) && form.phrase ? [form.phrase] : [],
  );
  return [...new Set(phrases)];
}

/** The entries of one page with all that is shown of them, in the order of `matches`. */
function hitsOf(db: Database, viewer: Viewer, matches: readonly Match[], terms: readonly Term[]): Hit[] {
  if (matches.length === 0) return [];
  const ids = matches.map((match) => match.id);
  const ways = waysOf(terms);
  const rows = db
    .select({
      id: archiveEntries.id,
      kind: archiveEntries.kind,
      recordId: archiveEntries.recordId,
      part: archiveEntries.part,
      path: archiveEntries.path,
      title: archiveEntries.title,
      body: archiveEntries.body,
      day: archiveEntries.day,
      year: archiveEntries.year,
      visibility: archiveEntries.visibility,
      unitName: units.name,
      authorName: people.name,
      meetingId: meetings.id,
      meetingNumber: meetings.number,
      meetingYear: meetings.year,
      groupName: groups.name,
      countryCode: archiveEntries.countryCode,
      programmeName: programmes.nameSv,
      keywords: lessons.keywords,
      themeNames: sql<string | null>`(
        select group_concat(${themes.nameSv}, char(10)) from ${archiveThemes}
          join ${themes} on ${themes.id} = ${archiveThemes.themeId}
          where ${archiveThemes.entryId} = ${archiveEntries.id})`,
    })
    .from(archiveEntries)
    .leftJoin(units, eq(units.id, archiveEntries.unitId))
    .leftJoin(people, eq(people.id, archiveEntries.authorId))
    .leftJoin(lessons, and(eq(archiveEntries.kind, "lesson"), eq(lessons.id, archiveEntries.recordId)))
    .leftJoin(programmes, eq(programmes.code, archiveEntries.programmeCode))
    // A lesson's meeting is not for everyone who may read the lesson.
    .leftJoin(meetings, and(eq(meetings.id, archiveEntries.meetingId), ne(archiveEntries.kind, "lesson")))
    .leftJoin(groups, eq(groups.id, meetings.groupId))
    .where(and(inArray(archiveEntries.id, ids), visibleTo(viewer)))
    .orderBy(asc(archiveEntries.id))
    .all();
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return rows.map((row) => {
    const {
      id,
      body,
      title,
      meetingId,
      meetingNumber,
      meetingYear,
      groupName,
      keywords,
      themeNames,
      ...shown
    } = row;
    const inTitle = marksIn(title, terms);
    const inBody = marksIn(body, terms);
    const answered = new Set(
      matches.find((match) => match.id === id)?.ways.flatMap((way) => ways[way]?.term ?? []),
    );
    return {
      ...shown,
      title: segmentsOf(title, inTitle),
      excerpt: excerptOf(body, inBody),
      meeting:
        meetingId !== null && groupName !== null
          ? { id: meetingId, groupName, number: meetingNumber ?? 0, year: meetingYear ?? 0 }
          : null,
      why: whyOf(
        { text: title, marks: inTitle },
        { text: body, marks: inBody },
        factsOf(row),
        terms,
        answered,
      ),
    };
  });
}

function factsOf(row: {
  unitName: string | null;
  authorName: string | null;
  programmeName: string | null;
  keywords: string[] | null;
  themeNames: string | null;
}): Fact[] {
  const named = (what: Fact["what"], texts: readonly (string | null)[]) =>
    texts.flatMap((text) => (text ? [{ what, text: tidyText(text) }] : []));
  return [
    ...named("theme", row.themeNames?.split("\n") ?? []),
    ...named("keyword", row.keywords ?? []),
    ...named("unit", [row.unitName]),
    ...named("person", [row.authorName]),
    ...named("programme", [row.programmeName]),
  ];
}
