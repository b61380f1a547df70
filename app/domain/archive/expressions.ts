import { formMarks } from "./analyser";
import type { Form } from "./likeness";
import { stemOf } from "./swedish.server";
import type { Term } from "./terms";

/** Questions in the language of SQLite's full text. Words hold letters and digits only, and are quoted all the same. */

/** The entries that a form finds. */
export const expressionFor = (form: Form) => oneOf(waysFor(form));

/** The entries that any of the forms finds. */
export const anyOf = (forms: readonly Form[]) => oneOf(forms.flatMap(waysFor));

const oneOf = (expressions: readonly string[]) =>
  [...new Set(expressions)].map((each) => `(${each})`).join(" OR ");

/** What full text is asked for a form; an entry is found when it holds any of these. */
function waysFor({ place, words }: Form): string[] {
  if (place === "beginning") return [`${phraseOf("exact", words)} *`];
  if (place !== "folded") return [phraseOf(place, words)];
  // A stem that has no dots or rings stands on the shelf as a stem only.
  const either = words.map((word) => [phraseOf("folded", [word]), phraseOf("stem", [word])]);
  return either.length === 1 ? either.flat() : [either.map((each) => `(${oneOf(each)})`).join(" AND ")];
}

const phraseOf = (form: keyof typeof formMarks, words: readonly string[]) =>
  `"${words
    .map((word) => formMarks[form] + word)
    .join(" ")
    .replaceAll('"', '""')}"`;

/** What full text is asked for terms. */
export type Asked = {
  /** For what every term finds, and for what any does (and every required one). */
  all: string;
  some: string;
  isOneTerm: boolean;
  /**
   * For the best of what every term finds, the strictest question first: the words stand in the title, stand there,
   * are found at all.
   */
  bestOfAll: readonly string[];
  /**
   * For the best of what any term finds, the strictest question first. A word that stands in very many entries lifts none
   * by itself, so that the first question asks for two of those, or for one of the others.
   */
  bestOfSome: (isCommon: (expression: string) => boolean) => readonly string[];
};

/** What full text is asked for terms; null when nothing is. */
export function askedOf(terms: readonly Term[]): Asked | null {
  if (terms.length === 0) return null;
  const wide = terms.map(({ forms }) => anyOf(withoutNarrower(forms)));
  const strict = terms.map(({ forms }) => anyOf(withoutNarrower(forms.filter(isStrict))));
  const required = terms.filter(({ required }) => required).map(({ forms }) => anyOf(forms));
  const some = (ways: readonly string[]) => everyOf([oneOf(ways), ...required]);
  return {
    all: everyOf(wide),
    some: some(wide),
    isOneTerm: terms.length === 1,
    bestOfAll: [everyOf([...strict, `${titles} : (${oneOf(strict)})`]), everyOf(strict), everyOf(wide)],
    bestOfSome: (isCommon) => {
      const common = strict.filter(isCommon);
      const telling = [...strict.filter((each) => !common.includes(each)), ...pairsOf(common)];
      return [...(common.length > 0 && telling.length > 0 ? [some(telling)] : []), some(strict), some(wide)];
    },
  };
}

const everyOf = (expressions: readonly string[]) => expressions.map((each) => `(${each})`).join(" AND ");

/** Two at a time of the first four: more would take longer to ask for than they help. */
const pairsOf = (expressions: readonly string[]) =>
  expressions
    .slice(0, 4)
    .flatMap((one, place, first) => first.slice(place + 1).map((other) => everyOf([one, other])));

const isStrict = ({ likeness, worth }: Form) =>
  likeness === "exact" || likeness === "stem" || (likeness === "compound" && worth >= leastStrict);

const leastStrict = 0.6;

/** The columns of the full-text table that hold the titles' words. */
const titles = "{title_exact title_stem title_parts}";

/** A word as typed is always found by its own stem too; asking for both would only take time. */
function withoutNarrower(forms: readonly Form[]): Form[] {
  const stems = new Set(forms.flatMap(({ likeness, words }) => (likeness === "stem" ? words.join(" ") : [])));
  return forms.filter(
    ({ likeness, words }) => !(likeness === "exact" && stems.has(words.map(stemOf).join(" "))),
  );
}

/** What a word weighs in each column of the full-text table, in their order. */
export const columnWeights = [4, 1, 4, 1, 2, 0.5, 0.5];
