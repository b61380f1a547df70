import type { Block as Prose } from "~/transfer/paper";

/** A letter before it is set: what it says, in order, whatever it will look like. */
export type Draft = {
  subject: string;
  greeting: string;
  blocks: Block[];
  /** Why the receiver got it, and where to turn. */
  reason: string[];
  signature: string;
};

export type Block =
  /** Where one of several letters in one begins. */
  | { section: string }
  /** One paragraph, or several parted by blank lines. */
  | { paragraph: string }
  /** Running text with links and lists, read from Markdown. */
  | { prose: Prose[] }
  /** Somebody else's own words. */
  | { quote: string }
  | { code: string }
  | { terms: [term: string, text: string][] }
  | { list: string[]; heading: string }
  | { table: Table; heading: string }
  /** The one button of the letter, or of a section. */
  | { button: string; address: string };

export type Table = {
  columns: [number: string, time: string, title: string];
  /** `below` stands under the title. */
  rows: { number: string; time: string; title: string; below: string }[];
};

/** Paragraphs of a text as it was typed: parted by blank lines, each a list of lines. */
export const paragraphsOf = (text: string): string[][] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trimEnd()));
