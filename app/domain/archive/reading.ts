import { chunksOf, foldOf, formMarks, type Token } from "./analyser";
import type { Form } from "./likeness";
import { remembered } from "./remembered";
import { partsOf, stemOf } from "./swedish.server";

/** A word in all its forms. One and the same object for the same word, for as long as it is remembered. */
type Word = {
  /** Lower case, composed (NFC). */
  word: string;
  stem: string;
  /** The stem without the dots and rings. */
  folded: string;
  /** The stems of a compound's parts. */
  parts: readonly string[];
  /** How its forms stand on the shelf, marked; those that say nothing more than another are left out. */
  shelved: { stem: string; parts: string; folded: string };
  /** What the finder that met the word last made of it, and which finder that was: most words come many times. */
  met: { by: number; answers: Answers };
};

/** A piece with joints in one word (2026/0019, e-post), and where it stands in the text, in UTF-16 units. */
type Whole = { word: string; stem: string; start: number; end: number };

/** A text's words in order: each in every form, and where it starts and ends. */
export type Reading = {
  words: readonly Word[];
  starts: readonly number[];
  ends: readonly number[];
  wholes: readonly Whole[];
};

/** Reads a tidy text. What stands between two spaces is worked out once and remembered. */
export function readingOf(text: string): Reading {
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const wholes: Whole[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    const from = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    const piece = pieceOf(text.slice(from, at));
    if (isWord(piece)) {
      words.push(piece);
      starts.push(from);
      ends.push(at);
      continue;
    }
    for (let number = 0; number < piece.words.length; number++) {
      words.push(piece.words[number] as Word);
      starts.push(from + (piece.starts[number] as number));
      ends.push(from + (piece.ends[number] as number));
    }
    for (const whole of piece.wholes)
      wholes.push({ ...whole, start: from + whole.start, end: from + whole.end });
  }
  return { words, starts, ends, wholes };
}

/** No word holds a space or a line's end; other white space may stand inside a piece, and parts its words all the same. */
const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0xa0;

/** Longer pieces are no words that come back. */
const longestRemembered = 60;

/** What stands between two spaces: a word and nothing else, as most do, or what there is to read in it. */
type Piece = Word | Reading;

const isWord = (piece: Piece): piece is Word => (piece as Word).word !== undefined;

function pieceOf(text: string): Piece {
  const known = pieces.get(text);
  if (known) return known;
  return text.length > longestRemembered ? readPiece(text) : remembered(pieces, apart(text), readPiece);
}

function readPiece(text: string): Piece {
  const chunks = chunksOf(text);
  const tokens = chunks.flatMap(({ parts }) => parts);
  const [first] = chunks;
  if (tokens.length === 1 && first?.whole === null && first.start === 0 && first.end === text.length)
    return wordFrom((tokens[0] as Token).word);
  return {
    words: tokens.map(({ word }) => wordFrom(word)),
    starts: tokens.map(({ start }) => start),
    ends: tokens.map(({ end }) => end),
    wholes: chunks.flatMap(({ whole, start, end }) =>
      whole === null ? [] : [{ word: whole, stem: stemOf(whole), start, end }],
    ),
  };
}

/** A word in all its forms. */
const wordFrom = (word: string): Word => words.get(word) ?? remembered(words, apart(word), formsOf);

function formsOf(word: string): Word {
  const stem = stemOf(word);
  const folded = foldOf(stem);
  const parts = partsOf(word);
  return {
    word,
    stem,
    folded,
    parts,
    shelved: shelvedAs(stem, parts, folded),
    met: { by: 0, answers: nothing },
  };
}

/** A stem without dots and rings is found as a stem. */
const shelvedAs = (stem: string, parts: readonly string[], folded: string): Word["shelved"] => ({
  stem: formMarks.stem + stem,
  parts: parts.map((part) => formMarks.parts + part).join(" "),
  folded: folded === stem ? "" : formMarks.folded + folded,
});

/** The same text in a string of its own: a piece that is cut out of a longer one would keep all of that in memory. */
const apart = (text: string) => ` ${text}`.slice(1);

const pieces = new Map<string, Piece>();
const words = new Map<string, Word>();

/** The numbers of the forms that a word answers: alone, or as the first of several words in a row. */
type Answers = { alone: readonly number[]; first: readonly number[] };

/** Looks for forms in texts; each word is held against the forms once, however often it comes. Make one for many texts. */
export class Finder {
  private readonly by: Record<Form["place"], Map<string, number[]>> = {
    exact: new Map(),
    stem: new Map(),
    parts: new Map(),
    folded: new Map(),
    beginning: new Map(),
  };
  private readonly number = ++finders;

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
    const { words, starts, ends, wholes } = reading;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as Word;
      if (word.met.by !== this.number) word.met = { by: this.number, answers: this.answersOf(word) };
      const { alone, first } = word.met.answers;
      for (const number of alone) found(number, starts[index] as number, ends[index] as number);
      for (const number of first) {
        const last = this.endOfRow(number, words, index);
        if (last !== null) found(number, starts[index] as number, ends[last] as number);
      }
    }
    for (const { word, start, end } of wholes)
      for (const number of this.by.exact.get(word) ?? [])
        if (this.forms[number]?.words.length === 1) found(number, start, end);
  }

  /** The place of the last word of a row that begins at `index`; null when another word stands in between. */
  private endOfRow(number: number, words: readonly Word[], index: number): number | null {
    const { place, words: asked } = this.forms[number] as Form;
    for (let offset = 1; offset < asked.length; offset++) {
      const word = words[index + offset];
      if (!word || formIn(word, place) !== asked[offset]) return null;
    }
    return index + asked.length - 1;
  }

  private answersOf(word: Word): Answers {
    const { exact, stem, folded, parts, beginning } = this.by;
    let numbers = both(exact.get(word.word), both(stem.get(word.stem), folded.get(word.folded)));
    if (parts.size > 0) for (const part of word.parts) numbers = both(numbers, parts.get(part));
    for (const [start, forms] of beginning) if (word.word.startsWith(start)) numbers = both(numbers, forms);
    if (!numbers) return nothing;
    return {
      alone: numbers.filter((number) => this.forms[number]?.words.length === 1),
      first: numbers.filter((number) => this.forms[number]?.words.length !== 1),
    };
  }
}

let finders = 0;

const both = (some: readonly number[] | undefined, others: readonly number[] | undefined) =>
  some && others ? [...some, ...others] : (some ?? others);

const nothing: Answers = { alone: [], first: [] };

/** Rows of words are asked for as typed, as stems and as folded stems. */
const formIn = (word: Word, place: Form["place"]): string | null =>
  place === "exact" ? word.word : place === "stem" ? word.stem : place === "folded" ? word.folded : null;
