import type { Language, SeatPlace } from "#db/words";
import { csvRecords, plainName, tidyText } from "./csv-records.server";

/** What can be told about a person in a file; the text of each cell, not yet judged. */
const peopleColumns = ["name", "email", "title", "phone", "unit", "place", "language"] as const;
type PeopleColumn = (typeof peopleColumns)[number];

type PeopleLine = {
  /** Where the person begins in the file, from 1. */
  line: number;
  cells: Record<PeopleColumn, string>;
  /** The line as it came, to be mended. */
  raw: string;
};

type PeopleFile =
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
  const tidy = tidyText(text);
  if (tidy.trim() === "") return { ok: false, fault: "peopleFileEmpty", line: null };
  const read = csvRecords(tidy);
  if (!read.ok) return read;
  const [first, ...rest] = read.records;
  const known = (first?.cells ?? []).map(columnOf);
  if (!first || !known.includes("name") || !known.includes("email"))
    return { ok: false, fault: "columnsMissing", line: first?.line ?? null };
  if (rest.length > mostLines) return { ok: false, fault: "tooManyLines", line: null };
  return {
    ok: true,
    header: first.raw.trim(),
    unknownColumns: first.cells.filter((name, place) => name !== "" && known[place] === null),
    lines: rest.map((each) => ({
      line: each.line,
      raw: each.raw.replace(/^\s*\n/, "").trimEnd(),
      cells: cellsOf(each.cells, known),
    })),
  };
}

function cellsOf(record: string[], known: (PeopleColumn | null)[]): Record<PeopleColumn, string> {
  const cells = Object.fromEntries(peopleColumns.map((column) => [column, ""])) as Record<
    PeopleColumn,
    string
  >;
  for (const [place, column] of known.entries())
    if (column && !cells[column]) cells[column] = record[place] ?? "";
  cells.place = placeWords[plainName(cells.place)] ?? cells.place;
  cells.language = languageWords[plainName(cells.language)] ?? cells.language;
  return cells;
}

const columnOf = (name: string): PeopleColumn | null =>
  peopleColumns.find((column) => columnNames[column].includes(plainName(name))) ?? null;
