import { tokensOf } from "./analyser";
import glossary from "./glossary.json";
import { isKnownWord, stemOf } from "./swedish.server";
import groups from "./synonyms.json";

/** A word or phrase that means nearly the same as another, in Swedish or English. */
export type Synonym = {
  /** As the list has it, for telling the reader. */
  phrase: string;
  words: string[];
  stems: string[];
};

/** Words as they were asked for: in lower case, and as typed. */
type Asked = { word: string; typed: string };

/**
 * What means nearly the same as these words together, in the lists' own order; nothing when the lists lack them. An
 * abbreviation that is also a Swedish word (vet, osa) is understood as one only when it is typed in capitals.
 */
export function synonymsOf(asked: readonly Asked[]): Synonym[] {
  const key = keyOf(asked.map(({ word }) => word));
  const found = new Map<string, Synonym>();
  for (const group of groupsByKey().get(key) ?? []) {
    const isAbbreviation = group.some(({ phrase, stems }) => stems.join(" ") === key && isShort(phrase));
    if (isAbbreviation && asked.some(isOrdinaryWord)) continue;
    for (const synonym of group) {
      const own = synonym.stems.join(" ");
      if (own !== key && !found.has(own)) found.set(own, synonym);
    }
  }
  return [...found.values()];
}

/** The longest phrase of the lists that is looked for, in words: how far to look ahead in a question. */
export const longestPhrase = 4;

const isShort = (phrase: string) => /^[\p{Lu}\p{N}+/&-]{2,6}$/u.test(phrase);

const isOrdinaryWord = ({ word, typed }: Asked) =>
  typed !== typed.toUpperCase() && word.length <= 6 && isKnownWord(word);

let index: Map<string, Synonym[][]> | null = null;

/** The groups by each of their phrases, as stems; made when the first question is asked. */
function groupsByKey(): Map<string, Synonym[][]> {
  if (index) return index;
  index = new Map();
  for (const group of [
    ...groups,
    ...glossary.map(({ sv, en, abbr }: Entry) => [...sv, ...en, ...(abbr ?? [])]),
  ]) {
    const synonyms = group.map(synonymFrom);
    for (const key of new Set(synonyms.map((synonym) => synonym.stems.join(" ")))) {
      const known = index.get(key);
      if (known) known.push(synonyms);
      else index.set(key, [synonyms]);
    }
  }
  return index;
}

/** One idea: its words in Swedish and English, and its abbreviations. */
type Entry = { sv: string[]; en: string[]; abbr?: string[] };

function synonymFrom(phrase: string): Synonym {
  const words = tokensOf(phrase).map((token) => token.word);
  return { phrase, words, stems: words.map(stemOf) };
}

const keyOf = (words: readonly string[]) => words.map(stemOf).join(" ");
