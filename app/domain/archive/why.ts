import type { Mark } from "./marks";
import type { Likeness, Term } from "./terms";

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
  const seen = new Set([...title.marks, ...body.marks].map((mark) => mark.term));
  return {
    inTitle: title.marks.length > 0,
    inText: body.marks.length > 0,
    inFacts: [...answered].some((term) => !seen.has(term)),
    instead: terms.flatMap((term, index) => insteadOf(term, index, [title, body])),
    lacking: terms.filter((_, index) => !answered.has(index)).map((term) => term.typed),
  };
}

function insteadOf(term: Term, index: number, places: readonly Marked[]): Why["instead"] {
  const found = new Map<string, Why["instead"][number]>();
  for (const { text, marks } of places) {
    for (const mark of marks) {
      if (mark.term !== index) continue;
      // The word itself stands there too: nothing to explain.
      if (mark.likeness === "exact" || mark.likeness === "stem") return [];
      const words = text.slice(mark.start, mark.end);
      const key = words.toLowerCase();
      if (!found.has(key)) found.set(key, { typed: term.typed, found: words, likeness: mark.likeness });
    }
  }
  return [...found.values()].slice(0, 3);
}
