/** What a list may tell of a call, in the order of the template; in JSON the names of the fields. */
export const callColumns = [
  "programme",
  "reference",
  "title",
  "opens",
  "closes",
  "clock",
  "themes",
  "who",
  "grant",
  "share",
  "own",
  "web",
  "responsible",
  "status",
  "assessment",
  "checked",
] as const;
export type CallColumn = (typeof callColumns)[number];

/** One call of a list, with the shape of each text judged. What is null is left as it is, or empty in a new call. */
export type CallLine = {
  /** Where the call stands in the file: the line of a table, or its place in JSON, from 1. */
  line: number;
  /** A programme's code or name. */
  programme: string;
  reference: string | null;
  title: string;
  opens: string | null;
  closes: string | null;
  clock: string | null;
  /** Names or ids of themes. */
  themes: string[];
  who: string | null;
  grant: string | null;
  share: number | null;
  own: string | null;
  web: string | null;
  /** The mail address of whoever is responsible. */
  responsible: string | null;
  status: string | null;
  assessment: string | null;
  checked: string | null;
};

/** What becomes of a line, and why when nothing does. */
export type CallLineReport = {
  line: number;
  title: string;
  programme: string;
  outcome: "made" | "changed" | "unchanged" | "wrong";
  /** The column that is wrong, and a key of the interface's words that says why. */
  column: CallColumn | null;
  why: string | null;
  /** What the reason is about: a text in the file, or the number of another line. */
  about: string | null;
  /** The columns in which the line says something else than what stands. */
  changes: CallColumn[];
  /** Whether its last day lies outside the years of its programme. */
  outside: boolean;
  /** With a call that is changed: which version of it the line was held against. */
  version?: number;
};
