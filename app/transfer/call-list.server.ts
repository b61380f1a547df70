import type { Language } from "#db/words";
import { type CallColumn, callColumns } from "~/domain/funding/call-line";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import { csvText } from "./csv-lines.server";
import { csvRecords, plainName, tidyText } from "./csv-records.server";

type CallListLine = {
  /** Where the call stands in the file, from 1. */
  line: number;
  cells: Record<CallColumn, string>;
  /** The line as it came, to be mended. */
  raw: string;
};

type CallList =
  | {
      ok: true;
      lines: CallListLine[];
      unknownColumns: string[];
      /** Puts lines together to a list of the same kind. */
      together: (lines: CallListLine[]) => string;
    }
  | {
      ok: false;
      fault: "callFileEmpty" | "callColumnsMissing" | "quoteNotClosed" | "tooManyCalls" | "jsonWrong";
    };

/** A list of calls may have so many. */
export const mostCalls = 500;

/** What columns may be called besides their names in the two languages and in JSON; case, blanks and hyphens do not matter. */
const alsoCalled: Partial<Record<CallColumn, string[]>> = {
  programme: ["programkod", "programmecode", "program"],
  reference: ["referens", "callid", "id"],
  title: ["titel", "namn", "utlysning", "call"],
  opens: ["öppnar", "opensOn"],
  closes: ["stänger", "sistadag", "deadline", "closesOn"],
  clock: ["klockslag", "klockan", "time"],
  themes: ["tema", "theme"],
  grant: ["belopp", "amount"],
  share: ["andel", "procent", "percent"],
  web: ["länk", "link", "url", "webb"],
  checked: ["kontrollerad", "checkedOn"],
};

const columnNames = new Map<string, CallColumn>(
  callColumns.flatMap((column) =>
    [
      column,
      sv.callImport.columns[column][0],
      en.callImport.columns[column][0],
      ...(alsoCalled[column] ?? []),
    ].map((name): [string, CallColumn] => [plainName(name ?? ""), column]),
  ),
);

/**
 * Reads calls from a text: JSON where it begins with a bracket, else CSV with the names of the columns first. Words for
 * where we stand become keys; what is no known word is left as it is, for the report.
 */
export function readCallList(text: string): CallList {
  const tidy = tidyText(text).replace(/^\ufeff/, "");
  if (tidy.trim() === "") return { ok: false, fault: "callFileEmpty" };
  return /^\s*[[{]/.test(tidy) ? readJson(tidy) : readTable(tidy);
}

function readTable(text: string): CallList {
  const read = csvRecords(text);
  if (!read.ok) return { ok: false, fault: read.fault };
  const [first, ...rest] = read.records;
  const known = (first?.cells ?? []).map((name) => columnNames.get(plainName(name)) ?? null);
  if (!first || !known.includes("programme") || !known.includes("title"))
    return { ok: false, fault: "callColumnsMissing" };
  if (rest.length > mostCalls) return { ok: false, fault: "tooManyCalls" };
  return {
    ok: true,
    unknownColumns: first.cells.filter((name, place) => name !== "" && known[place] === null),
    together: (lines) => [first.raw.trim(), ...lines.map((line) => line.raw)].join("\n"),
    lines: rest.map(({ line, raw, cells }) => ({
      line,
      raw: raw.replace(/^\s*\n/, "").trimEnd(),
      cells: cellsOf(cells.map((cell, place) => [known[place] ?? null, cell])),
    })),
  };
}

function readJson(text: string): CallList {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { ok: false, fault: "jsonWrong" };
  }
  if (!Array.isArray(read) || !read.every(isRecord)) return { ok: false, fault: "jsonWrong" };
  if (read.length === 0) return { ok: false, fault: "callFileEmpty" };
  if (read.length > mostCalls) return { ok: false, fault: "tooManyCalls" };
  const unknown = read
    .flatMap((each) => Object.keys(each))
    .filter((name) => !columnNames.has(plainName(name)));
  return {
    ok: true,
    unknownColumns: [...new Set(unknown)].slice(0, 20),
    together: (lines) => `[\n${lines.map((line) => line.raw).join(",\n")}\n]`,
    lines: read.map((each, place) => ({
      line: place + 1,
      raw: JSON.stringify(each),
      cells: cellsOf(
        Object.entries(each).map(([name, value]) => [
          columnNames.get(plainName(name)) ?? null,
          cellText(value),
        ]),
      ),
    })),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a cell would have it; a list of themes with semicolons between. What is neither is told as it stands. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellText).join(";");
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

function cellsOf(pairs: [CallColumn | null, string][]): Record<CallColumn, string> {
  const cells = Object.fromEntries(callColumns.map((column) => [column, ""])) as Record<CallColumn, string>;
  for (const [column, text] of pairs) if (column && !cells[column]) cells[column] = text;
  cells.status = statusWords.get(plainName(cells.status)) ?? cells.status;
  return cells;
}

const statusWords = new Map(
  [sv, en].flatMap(({ terms }) =>
    Object.entries(terms.callStatus).map(([key, word]): [string, string] => [plainName(word), key]),
  ),
);

/** A list to fill in: the columns and one example, as CSV that a spreadsheet opens with whole letters. */
export function callTemplate(language: Language): string {
  const { callImport, terms } = language === "en" ? en : sv;
  const example: Record<CallColumn, string> = {
    programme: "NORDPLUS",
    reference: "NPJR-2028",
    title: "Nordplus Junior 2028",
    opens: "2027-12-01",
    closes: "2028-02-01",
    clock: "23.59",
    themes: callImport.exampleThemes,
    who: callImport.exampleWho,
    grant: "100 000–400 000 kronor",
    share: "75",
    own: "",
    web: "https://www.nordplusonline.org",
    responsible: "",
    status: terms.callStatus.watching,
    assessment: "",
    checked: "",
  };
  const heads = callColumns.map((column) => callImport.columns[column][0] ?? column);
  return csvText([heads, callColumns.map((column) => example[column])]);
}
