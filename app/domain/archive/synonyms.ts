import { stemOf, tokensOf } from "./analyser";
import groups from "./synonyms.json";

/** A word or phrase that means nearly the same as another. */
export type Synonym = {
  /** As the list has it, for telling the reader. */
  phrase: string;
  words: string[];
  stems: string[];
};

/** What means nearly the same as these words together, the list's own order; nothing when the list lacks them. */
export function synonymsOf(words: readonly string[]): Synonym[] {
  const key = keyOf(words);
  const found = new Map<string, Synonym>();
  for (const group of groupsByKey.get(key) ?? []) {
    for (const synonym of group) {
      const own = synonym.stems.join(" ");
      if (own !== key && !found.has(own)) found.set(own, synonym);
    }
  }
  return [...found.values()];
}

/** The longest phrase of the list, in words: how far to look ahead in a question. */
export const longestPhrase = 4;

const groupsByKey = new Map<string, Synonym[][]>();
for (const group of groups) {
  const synonyms = group.map((phrase) => {
    const words = tokensOf(phrase).map((token) => token.word);
    return { phrase, words, stems: words.map(stemOf) };
  });
  for (const key of new Set(synonyms.map((synonym) => synonym.stems.join(" ")))) {
    groupsByKey.set(key, [...(groupsByKey.get(key) ?? []), synonyms]);
  }
}

const keyOf = (words: readonly string[]) => words.map(stemOf).join(" ");
