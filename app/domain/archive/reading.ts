import { type Chunk, chunksOf, foldOf, type Token } from "./analyser";
import type { Form } from "./forms";
import { partsOf, stemOf } from "./swedish.server";

/** A text's words in every form, place by place. Those that are seldom asked for are made when they are. */
export type Reading = {
  tokens: readonly Token[];
  /** Pieces with joints in one word, with where they stand. */
  wholes: readonly { word: string; start: number; end: number }[];
  words: readonly string[];
  stems: readonly string[];
};

/** Reads a tidy text. */
export function readingOf(text: string): Reading {
  const chunks: Chunk[] = chunksOf(text);
  const tokens = chunks.flatMap((chunk) => chunk.parts);
  const words = tokens.map((token) => token.word);
  return {
    tokens,
    wholes: chunks.flatMap(({ whole, start, end }) => (whole === null ? [] : [{ word: whole, start, end }])),
    words,
    stems: words.map(stemOf),
  };
}

/** Forms by the word that they begin with, so that a text is read once for all of them. */
export class Finder {
  private readonly by: Record<Form["place"], Map<string, number[]>> = {
    exact: new Map(),
    stem: new Map(),
    parts: new Map(),
    folded: new Map(),
    beginning: new Map(),
  };

  constructor(private readonly forms: readonly Form[]) {
    for (const [number, { place, words }] of forms.entries()) {
      const first = words[0] ?? "";
      const known = this.by[place].get(first);
      if (known) known.push(number);
      else this.by[place].set(first, [number]);
    }
  }

  /** Calls for every stretch of the text that a form of the list finds. */
  find(reading: Reading, found: (form: number, start: number, end: number) => void): void {
    const { tokens, words, stems, wholes } = reading;
    const { exact, stem, parts, folded, beginning } = this.by;
    const row = (numbers: number[] | undefined, column: readonly string[], index: number) => {
      for (const number of numbers ?? []) {
        const asked = this.forms[number]?.words ?? [];
        if (asked.some((word, offset) => offset > 0 && column[index + offset] !== word)) continue;
        const [start, end] = [tokens[index], tokens[index + asked.length - 1]];
        if (start && end) found(number, start.start, end.end);
      }
    };
    const folds = folded.size > 0 ? stems.map(foldOf) : [];
    for (const [index, word] of words.entries()) {
      row(exact.get(word), words, index);
      row(stem.get(stems[index] as string), stems, index);
      if (folded.size > 0) row(folded.get(folds[index] as string), folds, index);
      if (parts.size > 0 && word.length >= 6)
        for (const part of partsOf(word)) row(parts.get(part), [], index);
      for (const [start, numbers] of beginning) if (word.startsWith(start)) row(numbers, [], index);
    }
    for (const { word, start, end } of wholes)
      for (const number of exact.get(word) ?? [])
        if (this.forms[number]?.words.length === 1) found(number, start, end);
  }
}
