import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { archiveEntries } from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { tokensOf } from "./analyser";
import { anyOf } from "./expressions";
import type { Hit } from "./hits.server";
import type { Form } from "./likeness";
import { bestHits } from "./query.server";
import { stemOf } from "./swedish.server";
import { visibleTo } from "./visible.server";

/** What is like a record: where it stands, the words of it that were looked for, and what they found. */
export type Alike = {
  kind: ArchiveKind;
  path: string;
  title: string;
  words: string[];
  /** The likest first. */
  hits: Hit[];
};

/** So many are shown: further down they have no more in common than any two. */
const mostShown = 10;

/** So many entries of another kind may belong to the same meeting. */
const mostOther = 2;

/** So many words are looked for, so many are weighed against each other, and so much of a record is read. */
const [mostWords, mostWeighed, longestRead] = [8, 60, 20_000];

/** What a word of the title weighs against one of the text. */
const inTitle = 3;

/**
 * The visible entries that are most like a record that stands in the archive, without the record itself. Its telling
 * words, those that few others have, title before text, are asked of the same search as everybody's questions. Null when
 * there is no such record or the viewer may not see it.
 */
export function moreLike(
  db: Database,
  viewer: Viewer,
  kind: ArchiveKind,
  recordId: string,
  now: number,
): Alike | null {
  const entries = db
    .select({ path: archiveEntries.path, title: archiveEntries.title, body: archiveEntries.body })
    .from(archiveEntries)
    .where(and(eq(archiveEntries.kind, kind), eq(archiveEntries.recordId, recordId), visibleTo(viewer)))
    .orderBy(asc(archiveEntries.part), asc(archiveEntries.id))
    .limit(20)
    .all();
  const [first] = entries;
  if (!first) return null;
  const words = tellingWords(db, viewer, { kind, recordId }, weighed(entries));
  const { path, title } = first;
  if (words.length === 0) return { kind, path, title, words, hits: [] };
  // The record's own entries are the likest of all, and a meeting's minutes are its own too.
  const hits = bestHits(db, viewer, words.join(" "), mostShown + entries.length + mostOther, now);
  const others = hits.filter((hit) => !isPartOf(hit, kind, recordId));
  return { kind, path, title, words, hits: others.slice(0, mostShown) };
}

/** Notice, agenda and minutes are one meeting's; everything else is a record of its own. */
const isPartOf = (hit: Hit, kind: ArchiveKind, recordId: string) =>
  hit.recordId === recordId && (hit.kind === kind || (isMeeting(hit.kind) && isMeeting(kind)));

const isMeeting = (kind: ArchiveKind) => kind === "meeting" || kind === "minutes";

/** A word of a record: as it stands there most often, and how much of the record it is. */
type Weighed = { stem: string; word: string; weight: number };

/** The words of a record that may tell what it is about, the heaviest first. */
function weighed(entries: readonly { title: string; body: string }[]): Weighed[] {
  const words = new Map<string, { weight: number; spellings: Map<string, number> }>();
  const read = (text: string, weight: number) => {
    for (const { word } of tokensOf(text)) {
      if (word.length < shortest || !/^\p{L}+$/u.test(word)) continue;
      const stem = stemOf(word);
      const known = words.get(stem) ?? { weight: 0, spellings: new Map<string, number>() };
      known.weight += weight;
      known.spellings.set(word, (known.spellings.get(word) ?? 0) + 1);
      words.set(stem, known);
    }
  };
  for (const { title, body } of entries) {
    read(title, inTitle);
    read(body.slice(0, longestRead / entries.length), 1);
  }
  return [...words]
    .map(([stem, { weight, spellings }]) => ({ stem, word: commonest(spellings), weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWeighed);
}

/** Words of fewer letters seldom tell anything by themselves. */
const shortest = 3;

const commonest = (spellings: Map<string, number>) =>
  [...spellings].reduce((most, each) => (each[1] > most[1] ? each : most))[0];

/** The words that tell the record from others: often in it, and in some but few other entries that the viewer may see. */
function tellingWords(
  db: Database,
  viewer: Viewer,
  { kind, recordId }: { kind: ArchiveKind; recordId: string },
  words: readonly Weighed[],
): string[] {
  if (words.length === 0) return [];
  const others = and(
    visibleTo(viewer),
    sql`not (${archiveEntries.kind} = ${kind} and ${archiveEntries.recordId} = ${recordId})`,
  );
  const asked = JSON.stringify(words.map(({ stem }) => [stem, anyOf([stemForm(stem)])]));
  const rows = db.all<{ stem: string; found: number }>(sql`
    select '' as stem, count(*) as found from ${archiveEntries} where ${others}
    union all select asked.value ->> 0, count(*) from json_each(${asked}) as asked
      cross join archive_text join ${archiveEntries} on ${archiveEntries.id} = archive_text.rowid
      where archive_text match asked.value ->> 1 and ${others} group by asked.key`);
  const found = new Map(rows.map((row) => [row.stem, row.found]));
  const all = found.get("") ?? 0;
  return words
    .flatMap(({ stem, word, weight }) => {
      const times = found.get(stem) ?? 0;
      if (times === 0 || times > all * commonplace + 1) return [];
      return [{ word, worth: (weight / (weight + 1)) * Math.log(1 + all / times) * fullness(word) }];
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostWords)
    .map(({ word }) => word);
}

const stemForm = (stem: string): Form => ({ likeness: "stem", place: "stem", words: [stem], worth: 1 });

/** Swedish puts what a text is about in long words, and much that only ties it together in short ones. */
const fullness = (word: string) => Math.min(1, word.length / 10);

/** What more than this share of the others has tells nothing. */
const commonplace = 0.3;
