import type { Form, Likeness } from "./likeness";
import type { Mark, Marker } from "./marks";
import type { Term } from "./terms";

/** What is known of a hit besides its text, and by which it can be found. */
export type Fact = { what: "theme" | "keyword" | "unit" | "person" | "programme"; text: string };

/** Why a hit is a hit, for the line below it. */
export type Why = {
  inTitle: boolean;
  inText: boolean;
  /** The facts that answer what stands in neither title nor text. */
  facts: Fact[];
  /** Something is answered by none of these: by a country, a partner, a number, or somebody who is responsible. */
  otherwise: boolean;
  /** It has only letters in common with what was typed. */
  isAlike: boolean;
  /** Words that stand there instead of those typed. */
  instead: { typed: string; found: string; likeness: Exclude<Likeness, "exact" | "stem"> }[];
  /** Typed words that it lacks. */
  lacking: string[];
};

type Marked = { text: string; marks: readonly Mark[] };

/** Tells why, from the marks in title and body, the facts, and the numbers of the terms that found the hit. */
export function whyOf(
  title: Marked,
  body: Marked,
  facts: readonly Fact[],
  marksIn: Marker,
  terms: readonly Term[],
  answered: ReadonlySet<number>,
): Why {
  const seen = termsIn([...title.marks, ...body.marks]);
  const unseen = [...answered].filter((term) => !seen.has(term));
  const told = (unseen.length > 0 ? facts : [])
    .map((fact) => ({ fact, tells: termsIn(marksIn(fact.text)) }))
    .filter(({ tells }) => unseen.some((term) => tells.has(term)));
  return {
    inTitle: title.marks.length > 0,
    inText: body.marks.length > 0,
    facts: told.map(({ fact }) => fact),
    otherwise: unseen.some((term) => !told.some(({ tells }) => tells.has(term))),
    isAlike: terms.length > 0 && answered.size === 0,
    instead: insteadOf(terms, [title, body]),
    lacking: terms.filter((_, index) => !answered.has(index)).map((term) => term.typed),
  };
}

const termsIn = (marks: readonly Mark[]) => new Set(marks.flatMap((mark) => mark.terms));

const mostTold = 3;

function insteadOf(terms: readonly Term[], places: readonly Marked[]): Why["instead"] {
  const all = places.flatMap(({ text, marks }) =>
    marks.map((mark) => ({ ...mark, found: text.slice(mark.start, mark.end) })),
  );
  // Where the word itself stands too there is nothing to explain.
  const itself = new Set(all.filter((mark) => isItself(mark.form)).flatMap((mark) => mark.terms));
  const told = new Map<string, Why["instead"][number]>();
  for (const { terms: answered, form, found } of all) {
    const { likeness } = form;
    const [term] = answered;
    if (likeness === "exact" || likeness === "stem" || term === undefined || itself.has(term)) continue;
    const key = found.toLowerCase();
    if (!told.has(key)) told.set(key, { typed: form.insteadOf ?? terms[term]?.typed ?? "", found, likeness });
  }
  return [...told.values()].slice(0, mostTold);
}

const isItself = ({ likeness }: Form) => likeness === "exact" || likeness === "stem";
