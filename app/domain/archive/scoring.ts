import type { Rarities } from "./rarities.server";
import { Finder, type Reading, readingOf } from "./reading";
import { type Term, type Way, waysOf } from "./terms";
import { trigramScores } from "./trigrams";

/** An entry's text as it is kept; `also` are the words by which it is also found. */
export type EntryText = { id: number; title: string; body: string; also: string };

/** How well an entry answers a question. */
type Score = {
  id: number;
  /** 0–1 against the best of those that were compared. */
  score: number;
  /** The ways that found it, by their number in `waysOf(terms)`. */
  ways: number[];
  /** The terms it answers, by their numbers. */
  covered: Set<number>;
};

/** BM25's two numbers (Robertson & Zaragoza 2009): how soon more of the same word stops counting, and how much length does. */
const [saturation, lengthShare] = [1.2, 0.6];

/** A word in the title counts as three in the text; one that the entry is only filed under, a little less than one. */
const fieldWeights = { title: 3, body: 1, also: 0.8 };

/** What further ways to the same term add beside the best. */
const shareOfFurtherWays = 0.3;

/**
 * How much letters in common count against whole words: more when a word has been put in place of what was typed, since that
 * may be the wrong one. And how much likeness to the best entries counts against the question itself.
 */
const [trigramShare, trigramShareOfGuesses, feedbackShare] = [0.25, 0.35, 0.2];

const isGuessed = ({ forms }: Term) => forms.some(({ likeness }) => likeness === "spelling");

/**
 * Scores entries against a question. Each term counts by the best way it is found (BM25 on that way's own rarity, with the
 * way's worth) and a share of the others; the sum is taken times the share of terms found. To that come the letters in
 * common with the question (trigrams, which also see what no word list does), and then likeness to the entries that are best so
 * far: the words that mark these out (Rocchio's relevance feedback) lift what is about the same thing.
 */
export function scoresOf(entries: readonly EntryText[], terms: readonly Term[], rarities: Rarities): Score[] {
  const read = entries.map((entry) => ({
    id: entry.id,
    title: readingOf(entry.title),
    body: readingOf(entry.body),
    also: readingOf(entry.also),
  }));
  const lengths = read.map(
    ({ title, body, also }) => title.words.length + body.words.length + also.words.length,
  );
  const typical = sum(lengths) / Math.max(1, lengths.length);
  const soften = (times: number, place: number) =>
    (times * (saturation + 1)) /
    (times + saturation * (1 - lengthShare + (lengthShare * (lengths[place] ?? 0)) / Math.max(1, typical)));

  const ways = waysOf(terms);
  const finder = new Finder(ways.map(({ form }) => form));
  const scored = read.map((entry, place): Score => {
    const times = new Float64Array(ways.length);
    let weight = 0;
    const count = (way: number) => {
      times[way] = (times[way] as number) + weight;
    };
    for (const field of ["title", "body", "also"] as const) {
      weight = fieldWeights[field];
      finder.find(entry[field], count);
    }
    const best = new Float64Array(terms.length);
    const all = new Float64Array(terms.length);
    const found: number[] = [];
    const covered = new Set<number>();
    for (let way = 0; way < ways.length; way++) {
      if (times[way] === 0) continue;
      found.push(way);
      const { term, form } = ways[way] as Way;
      covered.add(term);
      const worth = form.worth * (rarities.ways[way] ?? 0) * soften(times[way] as number, place);
      best[term] = Math.max(best[term] as number, worth);
      all[term] = (all[term] as number) + worth;
    }
    let score = 0;
    for (const term of terms.keys())
      score += (best[term] as number) + shareOfFurtherWays * ((all[term] as number) - (best[term] as number));
    return { id: entry.id, score: (score * covered.size) / Math.max(1, terms.length), ways: found, covered };
  });
  const lettersShare = terms.some(isGuessed) ? trigramShareOfGuesses : trigramShare;
  mix(scored, trigramScores(entries, terms, rarities.letters), lettersShare);
  mix(scored, feedbackScores(read, scored, soften), feedbackShare);
  return scored;
}

/** Lets other scores count for a share, each list measured by its best. */
function mix(scored: Score[], others: readonly number[], share: number): void {
  const [own, other] = [Math.max(...scored.map(({ score }) => score), 1e-9), Math.max(...others, 1e-9)];
  for (const [place, each] of scored.entries())
    each.score = (1 - share) * (each.score / own) + share * ((others[place] ?? 0) / other);
}

type Read = { title: Reading; body: Reading };

/** How many of the best entries, and of their words, tell what the question is about. */
const [exemplars, tellingWords] = [15, 25];

function feedbackScores(
  read: readonly Read[],
  scored: readonly Score[],
  soften: (times: number, place: number) => number,
): number[] {
  const best = [...scored.keys()]
    .sort((a, b) => (scored[b] as Score).score - (scored[a] as Score).score)
    .slice(0, exemplars);
  const standing = stemsIn(best.map((place) => read[place] as Read));
  const counts = read.map((entry) => countsOf(entry, standing));
  const entriesWith = new Map<string, number>();
  for (const each of counts)
    for (const stem of each.keys()) entriesWith.set(stem, (entriesWith.get(stem) ?? 0) + 1);
  const total = sum(best.map((place) => (scored[place] as Score).score)) || 1;
  const telling = new Map<string, number>();
  for (const place of best)
    for (const [stem, times] of counts[place] as Map<string, number>) {
      const among = entriesWith.get(stem) as number;
      if (among < 2 || among > read.length * 0.4) continue;
      const worth =
        ((scored[place] as Score).score / total) *
        (times / (times + 1.5)) *
        Math.log(1 + read.length / among);
      telling.set(stem, (telling.get(stem) ?? 0) + worth);
    }
  const chosen = [...telling].sort((a, b) => b[1] - a[1]).slice(0, tellingWords);
  return counts.map((each, place) =>
    sum(
      chosen.map(([stem, worth]) => {
        const times = each.get(stem);
        if (!times) return 0;
        return worth * Math.log(1 + read.length / (entriesWith.get(stem) as number)) * soften(times, place);
      }),
    ),
  );
}

/** The stems of four letters or more that stand in some of the entries. */
function stemsIn(entries: readonly Read[]): Set<string> {
  const stems = new Set<string>();
  for (const { title, body } of entries)
    for (const { words } of [title, body]) for (const { stem } of words) if (stem.length > 3) stems.add(stem);
  return stems;
}

/** How often each of the stems stands in an entry, the title's twice. */
function countsOf({ title, body }: Read, stems: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [words, weight] of [[title.words, 2] as const, [body.words, 1] as const])
    for (const { stem } of words) if (stems.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  return counts;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
