import { stemmer } from "@orama/stemmers/swedish";
import { dictionary } from "./dictionary.server";
import { remembered } from "./remembered";

/**
 * What a Swedish word belongs together with: its other inflections, and the words that it is put together of. All
 * words are in lower case and composed (NFC). Worked out once for each word, since a municipality's words come back.
 */

/**
 * The stem that a word's forms share. The dictionary gives the listed form (möten, mötet, mötena → möte; städer →
 * stad), also for a compound that it lacks, by the word that ends it (klimatmötena → klimatmöte). Snowball's stemmer
 * then takes the endings off, which also joins what is derived (arbetslöshet, arbetslös) and words that no dictionary
 * knows. Snowball's Swedish rules miss the neuter's definite forms, so they are run with those until nothing more comes
 * off. At least three letters stay.
 */
export function stemOf(word: string): string {
  return remembered(stems, word, () => (/^\p{L}+$/u.test(word) ? shortened(baseOf(word)) : word));
}

/**
 * The stems of the words that a compound is put together of, and of theirs (skolutbytesprojekt: skolutbyt, projek, skol,
 * utbyt); none for a word that is no compound. Of several ways to part it the one with the fewest parts counts. A first
 * part that the dictionary lacks is taken for a name (interregprojekt) when a known word of five letters ends it.
 */
export function partsOf(word: string): readonly string[] {
  return remembered(parts, word, () => {
    if (!/^\p{L}{6,40}$/u.test(word)) return [];
    const found = new Set<string>();
    for (const part of parted(word)) {
      found.add(stemOf(part));
      if (part.length >= shortestParted) for (const inner of partsOf(part)) found.add(inner);
    }
    found.delete(stemOf(word));
    return [...found];
  });
}

/** Whether the dictionary knows a word in some form. */
export const isKnownWord = (word: string) => dictionary().baseOf(word) !== null;

function baseOf(word: string): string {
  const base = dictionary().baseOf(word) ?? baseOfUnknown(word);
  const changed = vowelChanges.find(([plural]) => base.endsWith(plural));
  return changed ? base.slice(0, -changed[0].length) + changed[1] : base;
}

/** A compound that the dictionary lacks is inflected as the longest word that ends it. */
function baseOfUnknown(word: string): string {
  for (let start = 2; start <= word.length - 4; start++) {
    const base = dictionary().baseOfEnding(word.slice(start));
    if (base !== null) return word.slice(0, start) + base;
  }
  return word;
}

/** Plurals with another vowel, which the dictionary lists as words of their own or not at all. */
const vowelChanges: readonly [plural: string, singular: string][] = [
  ["städer", "stad"],
  ["städa", "stad"],
  ["böcker", "bok"],
  ["länder", "land"],
  ["stränder", "strand"],
  ["händer", "hand"],
  ["nätter", "natt"],
  ["rötter", "rot"],
  ["söner", "son"],
  ["bröder", "broder"],
  ["döttrar", "dotter"],
  ["mödrar", "moder"],
  ["fäder", "fader"],
  ["ledamöter", "ledamot"],
  ["tjänstemän", "tjänsteman"],
  ["talesmän", "talesman"],
];

function shortened(word: string): string {
  let stem = word;
  for (let turn = 0; turn < 4; turn++) {
    const shorter = withoutEndingsThatSnowballLacks(stemmer(stem));
    if (shorter === stem || shorter.length < 3) break;
    stem = shorter;
  }
  return stem;
}

/** projektet → projekt, skolan → skol, programmet → program, museum → muse, lokalt → lokal. */
function withoutEndingsThatSnowballLacks(word: string): string {
  return word
    .replace(/(?<=^.{3,})(?:ets?|ans?)$/u, "")
    .replace(/(?<=..[ei])um$/u, "")
    .replace(/(?<=..)alt$/u, "al")
    .replace(/mm$/u, "m");
}

/** Shorter parts are seldom put together in a way that anybody thinks of: ungdom, landsbygd. */
const shortestParted = 10;

const [shortestFirst, shortestLast, mostFirsts, shortestTail, shortestName] = [3, 3, 3, 5, 4];

type Parting = { parts: string[]; cost: number };

/** The words of a compound in their listed forms, in order; none when it cannot be parted. */
function parted(word: string): string[] {
  let best: Parting = { parts: [], cost: Number.POSITIVE_INFINITY };
  const go = (start: number, before: string[], cost: number) => {
    if (cost + 1 >= best.cost) return;
    const rest = word.slice(start);
    const last = before.length > 0 ? endingOf(rest) : null;
    if (last !== null) {
      const whole = cost + 1 + (rest.length < 4 ? 1.5 : 0);
      if (whole < best.cost) best = { parts: [...before, last], cost: whole };
    }
    if (before.length === mostFirsts) return;
    for (let end = start + shortestFirst; end <= word.length - shortestLast; end++) {
      const first = beginningOf(word.slice(start, end));
      if (first !== null) go(end, [...before, first], cost + 1 + (end - start < 4 ? 0.6 : 0));
    }
  };
  go(0, [], 0);
  return best.parts.length > 0 ? best.parts : namedAndKnown(word);
}

const endingOf = (rest: string) => (rest.length >= shortestLast ? dictionary().baseOfEnding(rest) : null);

/** A word as the first part of a compound: as the dictionary has it, or in its listed form with or without an s. */
function beginningOf(form: string): string | null {
  const known = dictionary();
  const listed = known.baseOfBeginning(form);
  if (listed !== null || form.length < 4) return listed;
  if (known.baseOf(form) === form) return form;
  const bare = form.slice(0, -1);
  return form.endsWith("s") && bare.length >= 4 && known.baseOf(bare) === bare ? bare : null;
}

function namedAndKnown(word: string): string[] {
  if (isKnownWord(word)) return [];
  for (let start = shortestName; start <= word.length - shortestTail; start++) {
    const tail = dictionary().baseOfEnding(word.slice(start));
    if (tail !== null) return [word.slice(0, start), tail];
  }
  return [];
}

const stems = new Map<string, string>();
const parts = new Map<string, readonly string[]>();
