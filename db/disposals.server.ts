import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "./open.server";
import { connectionOf } from "./open.server";

/**
 * What has been disposed of, kept outside the database too: a backup from before brings it back, and this file says
 * what to dispose of anew. It holds identifiers alone, one object of JSON to the line, and is only ever added to.
 */
type Disposal = {
  kind: string;
  recordId: string;
  /** UTC milliseconds. */
  at: number;
  by: string | null;
  rule: string;
  /** Of a line of the chronicle the sum of its text: after a backup has been put back its number may come to be another's. */
  sum?: string;
};

/** The file that belongs to a database: beside it, so that it is not laid back with a backup. */
export const disposalsBeside = (databaseFile: string) => join(dirname(databaseFile), "disposals.jsonl");

/** Adds to the file what the database knows of and the file does not; safe to call at any time, and twice. Returns how many. */
export function keepDisposals(db: Database, file: string): number {
  const known = new Set(readDisposals(file).map(keyOf));
  const rows = connectionOf(db)
    .prepare(
      `select d.kind, d.record_id as recordId, d.at, d.by, d.rule, c.text_sum as sum from disposals as d
        left join chronicle as c on d.kind = 'chronicleText' and c.id = cast(d.record_id as integer) order by d.at, d.rowid`,
    )
    .all() as (Disposal & { sum: string | null })[];
  const fresh = rows.filter((row) => !known.has(keyOf(row)));
  if (fresh.length === 0) return 0;
  mkdirSync(dirname(file), { recursive: true });
  const open = openSync(file, "a", 0o600);
  try {
    const lines = fresh.map(({ sum, ...row }) => `${JSON.stringify(sum === null ? row : { ...row, sum })}\n`);
    // A line that was cut off by a crash ends here, so that the next stands by itself.
    writeFileSync(open, (endsInMidst(file) ? "\n" : "") + lines.join(""));
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  return fresh.length;
}

/** What the file says; a line that cannot be read, as one that a crash has cut off, is left out. */
export function readDisposals(file: string): Disposal[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const row = JSON.parse(line) as Disposal;
        return typeof row.kind === "string" && typeof row.recordId === "string" ? [row] : [];
      } catch {
        return [];
      }
    });
}

const keyOf = ({ kind, recordId, sum }: Pick<Disposal, "kind" | "recordId"> & { sum?: string | null }) =>
  `${kind} ${recordId} ${sum ?? ""}`;

const endsInMidst = (file: string) => {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text !== "" && !text.endsWith("\n");
};
