import { type Form, likenesses } from "./likeness";
import { Finder, readingOf } from "./reading";
import { type Term, waysOf } from "./terms";

/** A piece of text to show, marked when it is what was asked for. */
export type Segment = { text: string; marked: boolean };

/** A stretch of a text that answers terms: their numbers, and the strictest way that it does. */
export type Mark = { start: number; end: number; terms: number[]; form: Form };

/** Finds the stretches of a tidy text that answer something: in order and without overlap, the strictest kept. */
export type Marker = (text: string) => Mark[];

/** The marker for terms, to be used for many texts. */
export function markerOf(terms: readonly Term[]): Marker {
  const ways = waysOf(terms);
  const finder = new Finder(ways.map(({ form }) => form));
  return (text) => {
    const marks: Mark[] = [];
    finder.find(readingOf(text), (number, start, end) => {
      const way = ways[number];
      if (way) marks.push({ start, end, terms: [way.term], form: way.form });
    });
    return apart(marks);
  };
}

/** The marks without overlap, the strictest kept; a mark that gives way leaves its terms to those it lies over. */
function apart(marks: Mark[]): Mark[] {
  marks.sort((a, b) => strictness(a) - strictness(b) || a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const mark of marks) {
    const over = kept.filter((other) => other.start < mark.end && mark.start < other.end);
    if (over.length === 0) kept.push(mark);
    for (const other of over) other.terms.push(...mark.terms);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const strictness = (mark: Mark) => likenesses.indexOf(mark.form.likeness);

/** A whole text in segments. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  return cut(text, marks, 0, text.length);
}

/**
 * About `length` characters of a text around its best marks: where most terms are answered, by the
 * strictest likeness. It begins at a sentence when one is near, else at a word after an ellipsis.
 */
export function excerptOf(text: string, marks: readonly Mark[], length = 220): Segment[] {
  if (text.length <= length * 1.2) return segmentsOf(text, marks);
  const starts = marks.length > 0 ? marks.map((mark) => startNear(text, mark.start)) : [0];
  let best = { start: 0, worth: -1 };
  for (const start of starts) {
    const worth = worthOf(marks.filter((mark) => mark.start >= start && mark.end <= start + length));
    if (worth > best.worth) best = { start, worth };
  }
  // Near the end of the text the window reaches back, so that an excerpt is never a stump.
  const from = best.start + length > text.length ? startAfter(text, text.length - length) : best.start;
  const end = wordBefore(text, Math.min(text.length, from + length), marks);
  const segments = cut(text, marks, from, end);
  const beginsSentence = from === 0 || /[.!?:\n]\s*$/.test(text.slice(0, from));
  if (!beginsSentence) segments.unshift({ text: "… ", marked: false });
  if (end < text.length && !/[.!?]\s*$/.test(text.slice(from, end)))
    segments.push({ text: " …", marked: false });
  return segments;
}

function worthOf(marks: readonly Mark[]): number {
  const best = new Map<number, number>();
  for (const mark of marks) {
    const worth = likenesses.length - strictness(mark);
    for (const term of mark.terms) best.set(term, Math.max(best.get(term) ?? 0, worth));
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0) + marks.length / 10;
}

/** The start of the sentence that holds `position` when it is near, else of a word a little before. */
function startNear(text: string, position: number): number {
  const before = text.slice(Math.max(0, position - 110), position);
  const sentence = Math.max(
    ...[...before.matchAll(/[.!?]\s+|\n/g)].map((match) => match.index + match[0].length),
    -1,
  );
  if (sentence >= 0) return position - before.length + sentence;
  return position <= 110 ? 0 : wordAfter(text, position - 60);
}

/** The first start of a sentence after `position`, when one is near, else of a word. */
function startAfter(text: string, position: number): number {
  const sentence = /[.!?]\s+|\n/.exec(text.slice(position, position + 90));
  return sentence ? position + sentence.index + sentence[0].length : wordAfter(text, position);
}

function wordAfter(text: string, position: number): number {
  if (position <= 0) return 0;
  const space = text.slice(position, position + 80).search(/\s/);
  return space < 0 ? wholeCharacter(text, position) : position + space + 1;
}

/** The end of the last whole word before `position`, never inside a mark. */
function wordBefore(text: string, position: number, marks: readonly Mark[]): number {
  if (position >= text.length) return text.length;
  const crossing = marks.find((mark) => mark.start < position && mark.end > position);
  if (crossing) return crossing.end;
  const space = text.slice(position - 40, position + 1).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, position) : position - 40 + space;
}

const wholeCharacter = (text: string, position: number) =>
  /[\udc00-\udfff]/.test(text.charAt(position)) ? position + 1 : position;

function cut(text: string, marks: readonly Mark[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: onOneLine(text.slice(at, end)), marked });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    if (mark.start < from || mark.end > to) continue;
    add(mark.start, false);
    add(mark.end, true);
  }
  add(to, false);
  return segments;
}

/** Lines follow each other in an excerpt; between those that are no sentences stands a dot. */
const onOneLine = (text: string) => text.replace(/(?<![.!?:])\n+/g, " · ").replace(/\s*\n+/g, " ");
