/** A document to be filed, whatever it will be written as: DOCX, PDF or Markdown. All text in it is plain. */
export type Paper = {
  /** BCP 47. */
  language: string;
  /** What a list of files shows. */
  title: string;
  author: string;
  /** UTC ms: the document bears this moment, however often it is made. */
  madeAt: number;
  /** What stands in the margins of every page, line by line. */
  margins: { topLeft: string[]; topRight: string[]; bottomLeft: string[] };
  pageOf: (page: string, pages: string) => string;
  kicker: string;
  heading: string;
  /** What every reader has to know first: that it is a draft. */
  warning: string | null;
  facts: [label: string, text: string][];
  sections: Section[];
  /** Stands in place of signs that the PDF's typefaces lack; said at its end. */
  lackingSigns: (box: string) => string;
};

export type Section = {
  title: string;
  /** Stands before the title: "§ 1". */
  mark: string | null;
  blocks: Block[];
};

export type Block =
  | { kind: "heading"; level: 3 | 4 | 5 | 6; runs: Run[] }
  | { kind: "paragraph"; runs: Run[]; tone?: "lead" | "note" | "sum" }
  | { kind: "list"; start: number | null; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; text: string }
  | { kind: "rule" }
  | { kind: "table"; table: Table }
  | { kind: "chart"; chart: Chart }
  /** The only boxed thing: a decision, or what was noted. */
  | { kind: "box"; title: string; runs: Run[]; note: string | null; heavy: boolean };

/** Lying bars, one below the other. A table of the same comes beside it: `alt` says what it shows in a sentence. */
export type Chart = { alt: string; bars: Bar[] };

/** `share` is how much of the width the bar takes, 0 to 1. */
type Bar = { label: string; value: string; share: number; filled: boolean };

export type Table = {
  head: Run[][];
  rows: Run[][][];
  /** The column whose cells name their row; null when none does. */
  rowHead: number | null;
  /** How the columns share the width; evenly when left out. */
  shares?: number[];
};

/** Some text in one style. A line feed in it is a line's end. */
export type Run = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  /** A full address. */
  href?: string;
};

/** One run in no particular style. */
export const plain = (text: string): Run[] => [{ text }];

/**
 * Text as documents can hold it: in one Unicode form (NFC), with line feeds as the only line ends, without what XML
 * 1.0 forbids (§ 2.2, Char) and without the marks that turn the order of letters round (UAX 9, § 2.1 and 2.2), which
 * would let a document read otherwise than it was written.
 */
export const printable = (text: string) =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF\u202A-\u202E]/gu, "");
