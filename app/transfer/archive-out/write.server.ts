import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { hashesWanted, pathOfFile } from "#db/files.server";
import type { OpenDatabase } from "#db/open.server";
import { municipality } from "#db/schema.server";
import { sv } from "~/i18n/sv";
import { archiveLists } from "./lists.server";
import { archivePages } from "./pages.server";
import { columnsOf, leftOut, rowsOf, secretColumns, tablesOut } from "./tables.server";

/** Which form the archive's file has; another as soon as older programs could not read it. */
export const archiveForm = "traffpunkt-archive-1";

/** What an archive's file says about itself. */
export type Manifest = {
  form: typeof archiveForm;
  municipality: string;
  /** UTC milliseconds. */
  madeAt: number;
  /** How many rows each table has, and its columns. */
  tables: Record<string, { rows: number; columns: string[] }>;
  /** How many attached files there are, each once. */
  originals: number;
  leftOut: Record<string, string>;
  secretColumns: Record<string, readonly string[]>;
};

/**
 * Writes the whole archive to a file: every record as JSON by table (`data`), the same for people to read as Markdown, CSV
 * and a calendar, attached files byte for byte under their own sum (`original`), and the sum of each file
 * (`SHA256SUMS`, as `sha256sum --check` reads it). Made of one state of the database; `db` is a connection that nobody else uses.
 */
export async function writeArchive(
  db: OpenDatabase,
  filesFolder: string,
  to: string,
  { base, now }: { base: string; now: number },
): Promise<Manifest> {
  db.$client.exec("begin");
  try {
    const zip = new ZipFile();
    const sums: string[] = [];
    const options = { mtime: new Date(now), mode: 0o100644 };
    const add = (path: string, text: string) => {
      const bytes = Buffer.from(text);
      sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${path}`);
      zip.addBuffer(bytes, path, options);
    };
    const manifest = manifestOf(db, now);
    add("LAS-MIG.md", sv.archive.out.readMe(manifest.municipality));
    for (const table of Object.keys(manifest.tables)) {
      const path = `data/${table}.jsonl`;
      const sum = createHash("sha256");
      zip.addReadStreamLazy(path, options, (take) =>
        take(null, Readable.from(linesOf(db, table, sum, () => sums.push(`${sum.digest("hex")}  ${path}`)))),
      );
    }
    for (const { path, text } of archivePages(db, base, now)) add(path, text);
    for (const { path, text } of archiveLists(db)) add(path, text);
    for (const hash of hashesWanted(db.$client)) {
      const path = originalPath(hash);
      zip.addFile(pathOfFile(filesFolder, hash), path, { ...options, compress: false });
      sums.push(`${hash}  ${path}`);
    }
    add("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
    zip.addReadStreamLazy("SHA256SUMS", options, (take) =>
      take(null, Readable.from([`${sums.sort().join("\n")}\n`])),
    );
    zip.end();
    const failed = new Promise<never>((_, reject) => zip.once("error", reject));
    await Promise.race([pipeline(zip.outputStream, createWriteStream(to, { mode: 0o600 })), failed]);
    return manifest;
  } finally {
    db.$client.exec("rollback");
  }
}

/** Where an attached file stands in the archive's file. */
export const originalPath = (hash: string) => `original/${hash.slice(0, 2)}/${hash}`;

function manifestOf(db: OpenDatabase, now: number): Manifest {
  const count = (table: string) =>
    Number(db.$client.prepare(`select count(*) from "${table}"`).pluck().get());
  return {
    form: archiveForm,
    municipality: db.select({ name: municipality.name }).from(municipality).get()?.name ?? "",
    madeAt: now,
    tables: Object.fromEntries(
      tablesOut(db).map((table) => [table, { rows: count(table), columns: columnsOf(db, table) }]),
    ),
    originals: hashesWanted(db.$client).length,
    leftOut,
    secretColumns,
  };
}

function* linesOf(
  db: OpenDatabase,
  table: string,
  sum: ReturnType<typeof createHash>,
  ended: () => void,
): Generator<Buffer> {
  let lines: string[] = [];
  const take = () => {
    const piece = Buffer.from(lines.join(""));
    lines = [];
    sum.update(piece);
    return piece;
  };
  for (const row of rowsOf(db, table)) {
    lines.push(`${JSON.stringify(row)}\n`);
    if (lines.length === 500) yield take();
  }
  yield take();
  ended();
}
