import { CsvError, parse } from "csv-parse/sync";
import type { Language, SeatPlace } from "#db/words";

/** What can be told about a person in a file; the text of each cell, not yet judged. */
export const peopleColumns = ["name", "email", "title", "phone", "unit", "place", "language"] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

export type PeopleLine = {
  /** Where the person begins in the file, from 1. */
  line: number;
  cells: Record<PeopleColumn, string>;
  /** The line as it came, to be mended. */
  raw: string;
};

export type PeopleFile =
  | { ok: true; lines: PeopleLine[]; header: string; unknownColumns: string[] }
  | {
      ok: false;
      fault: "peopleFileEmpty" | "columnsMissing" | "quoteNotClosed" | "tooManyLines";
      line: number | null;
    };

const mostLines = 2000;

/** What columns may be called, in Swedish and English; case, blanks and hyphens do not matter. */
const columnNames: Record<PeopleColumn, string[]> = {
  name: ["namn", "förochefternamn", "person", "name", "fullname"],
  email: ["epost", "epostadress", "mejl", "mejladress", "mail", "email", "emailaddress"],
  title: ["befattning", "titel", "roll", "title", "jobtitle", "position"],
  phone: ["telefon", "telefonnummer", "tel", "phone", "telephone", "phonenumber"],
  unit: ["enhet", "förvaltning", "bolag", "sektor", "unit", "department", "company"],
  place: ["plats", "uppdrag", "seat", "place"],
  language: ["språk", "language"],
};

const placeWords: Record<string, SeatPlace> = {
  kontaktperson: "contact",
  kontakt: "contact",
  contact: "contact",
  contactperson: "contact",
  ersättare: "deputy",
  deputy: "deputy",
  chef: "head",
  förvaltningschef: "head",
  vd: "head",
  head: "head",
  headofunit: "head",
};

const languageWords: Record<string, Language> = {
  sv: "sv",
  svenska: "sv",
  swedish: "sv",
  en: "en",
  engelska: "en",
  english: "en",
};

/**
 * Reads people from a CSV text: comma, semicolon or tab, as the first line shows; with or without a byte order
 * mark; columns in any order, known by their names in the first line. Words for places and languages become
 * keys; what is no known word is left as it is, for the report.
 */
export function readPeopleCsv(text: string): PeopleFile {
  const tidy = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC");
  if (tidy.trim() === "") return { ok: false, fault: "peopleFileEmpty", line: null };
  let records: { record: string[]; raw: string; info: { lines: number } }[];
  try {
    records = parse(tidy, {
      bom: true,
      delimiter: delimiterOf(tidy),
      info: true,
      raw: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as typeof records;
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    return { ok: false, fault: "quoteNotClosed", line: Number(problem.lines) || null };
  }
  const [first, ...rest] = records;
  const known = (first?.record ?? []).map(columnOf);
  if (!first || !known.includes("name") || !known.includes("email"))
    return { ok: false, fault: "columnsMissing", line: first ? startOf(first) : null };
  if (rest.length > mostLines) return { ok: false, fault: "tooManyLines", line: null };
  return {
    ok: true,
    header: first.raw.trim(),
    unknownColumns: first.record.filter((name, place) => name !== "" && known[place] === null),
    lines: rest.map((each) => ({
      line: startOf(each),
      raw: each.raw.replace(/^\s*\n/, "").trimEnd(),
      cells: cellsOf(each.record, known),
    })),
  };
}

/** The text of a file: UTF-8, UTF-16 with its mark, or else the old Windows letters that Excel still writes. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.replace(/^\ufeff?\s*/, "").split("\n", 1)[0] ?? "";
  const count = (sign: string) => first.split(sign).length;
  return [";", ",", "\t"].sort((one, other) => count(other) - count(one))[0] ?? ";";
}

function cellsOf(record: string[], known: (PeopleColumn | null)[]): Record<PeopleColumn, string> {
  const cells = Object.fromEntries(peopleColumns.map((column) => [column, ""])) as Record<
    PeopleColumn,
    string
  >;
  for (const [place, column] of known.entries())
    if (column && !cells[column]) cells[column] = record[place] ?? "";
  cells.place = placeWords[plain(cells.place)] ?? cells.place;
  cells.language = languageWords[plain(cells.language)] ?? cells.language;
  return cells;
}

const columnOf = (name: string): PeopleColumn | null =>
  peopleColumns.find((column) => columnNames[column].includes(plain(name))) ?? null;

const plain = (text: string) => text.toLocaleLowerCase("sv").replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The line on which a record begins: the parser says where it ends. */
const startOf = ({ raw, info }: { raw: string; info: { lines: number } }) =>
  info.lines -
  (raw
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n").length -
    1);
