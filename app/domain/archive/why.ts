import type { Mark } from "./marks";
import type { Form, Likeness, Term } from "./terms";

/** Why a hit is a hit, for the line below it. */
export type Why = {
  inTitle: boolean;
  inText: boolean;
  /** Something asked for stands in neither, but among the facts: unit, author, theme, keyword, country. */
  inFacts: boolean;
  /** Words that stand there instead of those typed. */
  instead: { typed: string; found: string; likeness: Exclude<Likeness, "exact" | "stem"> }[];
  /** Typed words that it lacks. */
  lacking: string[];
};

type Marked = { text: string; marks: readonly Mark[] };

/** Tells why, from the marks in title and body and from the numbers of the terms that found the hit. */
export function whyOf(
  title: Marked,
  body: Marked,
  terms: readonly Term[],
  answered: ReadonlySet<number>,
): Why {
  const seen = new Set([...title.marks, ...body.marks].flatMap((mark) => mark.terms));
  return {
    inTitle: title.marks.length > 0,
    inText: body.marks.length > 0,
    inFacts: [...answered].some((term) => !seen.has(term)),
    instead: insteadOf(terms, [title, body]),
    lacking: terms.filter((_, index) => !answered.has(index)).map((term) => term.typed),
  };
}

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
