import { Readable } from "node:stream";
import type { linesAfter } from "~/domain/chronicle/chronicle.server";
import { csvText } from "./csv-lines.server";

type Told = ReturnType<typeof linesAfter>;

const columns = [
  "id",
  "at",
  "actorId",
  "actorName",
  "deed",
  "subject",
  "subjectId",
  "label",
  "before",
  "after",
  "salt",
  "textSum",
  "sum",
] as const;

/** How many lines are read at a time: others get their turn in between. */
const atATime = 1000;

/**
 * The log as a stream, oldest first, with every column and sum, so that whoever has it can recount the chain: CSV, or one object
 * of JSON to the line. `read` gives the lines after one.
 */
export function chronicleOut(
  format: "csv" | "jsonl",
  read: (after: number, limit: number) => Told,
): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(pieces(format, read))) as ReadableStream<Uint8Array>;
}

function* pieces(format: "csv" | "jsonl", read: (after: number, limit: number) => Told) {
  if (format === "csv") yield Buffer.from(csvText([columns]));
  for (let lines = read(0, atATime); lines.length > 0; lines = read(lines.at(-1)?.id ?? 0, atATime))
    yield Buffer.from(format === "csv" ? asCsv(lines) : asJson(lines));
}

/** Instants as UTC, 2026-11-22T08:00:00.000Z, beside which the chain counts with their milliseconds. */
const shown = (line: Told[number]) => ({ ...line, at: new Date(line.at).toISOString() });

const asJson = (lines: Told) => lines.map((line) => `${JSON.stringify(pick(shown(line)))}\n`).join("");

const pick = (line: ReturnType<typeof shown>) =>
  Object.fromEntries(columns.map((column) => [column, line[column]]));

const asCsv = (lines: Told) =>
  csvText(
    lines.map((line) => {
      const { before, after, ...rest } = shown(line);
      const json = (fields: unknown) => (fields === null ? null : JSON.stringify(fields));
      const cells = { ...rest, before: json(before), after: json(after) };
      return columns.map((column) => cells[column]);
    }),
  ).slice(1);
