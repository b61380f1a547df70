import { tidyText } from "./analyser";

/**
 * What somebody may write in the search box: words, and these signs among them.
 *
 * - `"egen insats"`: the words beside each other, and it must be there
 * - `-budget`, `-"egen insats"`: must not be there
 * - `skola OR förskola` (also ELLER): either counts as the same thing asked for
 * - `utbyte*`: every word that begins so
 * - `enhet:`, `år:`, `typ:`, `land:`, `program:`, `tema:` (in English too): only what has that unit, year and so on
 *
 * Everything else is words. There is no text that cannot be asked.
 */
export type Reading = {
  /** What is asked for; each is one thing that may be said in several ways. */
  wanted: Wanted[][];
  unwanted: Wanted[];
  limits: Limit[];
};

/** A word or phrase as typed. */
export type Wanted = { text: string; quoted: boolean; isBeginning: boolean };

export type LimitName = "unit" | "year" | "kind" | "country" | "programme" | "theme";

/** `enhet:skola`: only what has it, or with a minus only what has it not. `typed` is the whole as typed. */
export type Limit = { name: LimitName; value: string; isUnwanted: boolean; typed: string };

/** How much of a question is read, in characters; the rest would cost time and change nothing. */
const longestQuestion = 1000;

/** So many limits, unwanted words, and ways to say one thing are read. */
const mostOfASort = 8;

/** Reads a question. Never fails. */
export function readQuestion(question: string): Reading {
  const reading: Reading = { wanted: [], unwanted: [], limits: [] };
  let isAlternative = false;
  for (const { minus, name, quoted, bare, typed } of piecesOf(tidyText(question.slice(0, longestQuestion)))) {
    const text = (quoted ?? bare ?? "").trim();
    if (!minus && !name && bare !== undefined && alternatives.has(bare)) {
      isAlternative = reading.wanted.length > 0;
      if (isAlternative) continue;
    }
    if (name && text !== "") {
      reading.limits.push({ name, value: text, isUnwanted: minus, typed });
      isAlternative = false;
      continue;
    }
    const wanted: Wanted = {
      text: text.replace(/\*+$/, ""),
      quoted: quoted !== undefined,
      isBeginning: quoted === undefined && /^[\p{L}\p{N}]{2,}\*$/u.test(text),
    };
    if (wanted.text === "") continue;
    if (minus) reading.unwanted.push(wanted);
    else if (isAlternative) reading.wanted.at(-1)?.push(wanted);
    else reading.wanted.push([wanted]);
    isAlternative = false;
  }
  return {
    wanted: reading.wanted.map((ways) => ways.slice(0, mostOfASort)),
    unwanted: reading.unwanted.slice(0, mostOfASort),
    limits: reading.limits.slice(0, mostOfASort),
  };
}

const alternatives = new Set(["OR", "ELLER"]);

const namesTyped: Record<string, LimitName> = {
  enhet: "unit",
  unit: "unit",
  år: "year",
  ar: "year",
  year: "year",
  typ: "kind",
  slag: "kind",
  type: "kind",
  kind: "kind",
  land: "country",
  country: "country",
  program: "programme",
  programme: "programme",
  tema: "theme",
  theme: "theme",
};

type Typed = { minus: boolean; name: LimitName | null; quoted?: string; bare?: string; typed: string };

const quotes = '"”“„«»';
const pieces = new RegExp(
  `(?<![^\\s(])(-?)(?:(${Object.keys(namesTyped).join("|")}):)?(?:[${quotes}]([^${quotes}]*)[${quotes}]|([^\\s${quotes}]+))|([^\\s${quotes}]+)`,
  "giu",
);

/** The question in pieces that stand between spaces or in quotation marks. A mark without its fellow is no mark. */
function* piecesOf(text: string): Generator<Typed> {
  for (const [typed, minus = "", name, quoted, bare, loose] of text.matchAll(pieces)) {
    const known = name ? (namesTyped[name.toLowerCase()] ?? null) : null;
    yield { minus: minus === "-", name: known, quoted, bare: bare ?? loose, typed };
  }
}
