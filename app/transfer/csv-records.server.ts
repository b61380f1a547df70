import { CsvError, parse } from "csv-parse/sync";

/** A record of a table: its cells, itself as it came, and the line on which it begins, from 1. */
type CsvRecord = { cells: string[]; raw: string; line: number };

/**
 * The records of a CSV text: comma, semicolon or tab, as the first line shows; with or without a byte order mark.
 * Empty records are left out. A quote that is not closed gives `quoteNotClosed`, with the line where it is known.
 */
export function csvRecords(
  text: string,
): { ok: true; records: CsvRecord[] } | { ok: false; fault: "quoteNotClosed"; line: number | null } {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return {
      ok: true,
      records: records.map((each) => ({ cells: each.record, raw: each.raw, line: startOf(each) })),
    };
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    return { ok: false, fault: "quoteNotClosed", line: Number(problem.lines) || null };
  }
}

/** Line ends of one kind, and one form of each letter. */
export const tidyText = (text: string) =>
  text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC");

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

/** A column's name without what does not matter in it: case, blanks, hyphens. */
export const plainName = (text: string) => text.toLocaleLowerCase("sv").replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.replace(/^\ufeff?\s*/, "").split("\n", 1)[0] ?? "";
  const count = (sign: string) => first.split(sign).length;
  return [";", ",", "\t"].sort((one, other) => count(other) - count(one))[0] ?? ";";
}

/** The line on which a record begins: the parser says where it ends. */
const startOf = ({ raw, info }: { raw: string; info: { lines: number } }) =>
  info.lines -
  (raw
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n").length -
    1);
