import { formMarks } from "./analyser";
import type { Form } from "./forms";
import { stemOf } from "./swedish.server";
import type { Term } from "./terms";

/** Questions in the language of SQLite's full text. Words hold letters and digits only, and are quoted all the same. */

/** The entries that a form finds. */
export function expressionFor({ place, words }: Form): string {
  const mark = place === "beginning" ? formMarks.exact : formMarks[place];
  const phrase = `"${words
    .map((word) => mark + word)
    .join(" ")
    .replaceAll('"', '""')}"`;
  return place === "beginning" ? `${phrase} *` : phrase;
}

/** The entries that any of the forms finds. */
export const anyOf = (forms: readonly Form[]) =>
  [...new Set(forms.map(expressionFor))].map((each) => `(${each})`).join(" OR ");

/** The entries that any term finds and every required one; null when nothing is asked. */
function someOf(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  const any = anyOf(terms.flatMap(({ forms }) => withoutNarrower(forms)));
  return [
    `(${any})`,
    ...terms.filter(({ required }) => required).map(({ forms }) => `(${anyOf(forms)})`),
  ].join(" AND ");
}

/** The entries that the strictest ways of any term find: enough when they are many, and quickly asked. */
const strictlySomeOf = (terms: readonly Term[]) =>
  someOf(terms.map((term) => ({ ...term, forms: term.forms.filter(isStrict) })));

const isStrict = ({ likeness, worth }: Form) =>
  likeness === "exact" || likeness === "stem" || (likeness === "compound" && worth >= leastStrict);

const leastStrict = 0.6;

/** What full text is asked for terms. */
export type Asked = {
  /** For what every term finds, for what any does, and for what the strictest ways of any do. */
  all: string;
  some: string;
  strictly: string;
  isOneTerm: boolean;
};

/** What full text is asked for terms; null when nothing is. */
export function askedOf(terms: readonly Term[]): Asked | null {
  const [all, some, strictly] = [allOf(terms), someOf(terms), strictlySomeOf(terms)];
  return all === null || some === null || strictly === null
    ? null
    : { all, some, strictly, isOneTerm: terms.length === 1 };
}

/** The entries that every term finds; null when nothing is asked. */
const allOf = (terms: readonly Term[]) =>
  terms.length === 0 ? null : terms.map(({ forms }) => `(${anyOf(withoutNarrower(forms))})`).join(" AND ");

/** A word as typed is always found by its own stem too; asking for both would only take time. */
function withoutNarrower(forms: readonly Form[]): Form[] {
  const stems = new Set(forms.flatMap(({ likeness, words }) => (likeness === "stem" ? words.join(" ") : [])));
  return forms.filter(
    ({ likeness, words }) => !(likeness === "exact" && stems.has(words.map(stemOf).join(" "))),
  );
}

/** What a word weighs in each column of the full-text table, in their order. */
export const columnWeights = [4, 1, 4, 1, 2, 0.5, 0.5];
