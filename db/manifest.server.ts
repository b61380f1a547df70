import { readFileSync, renameSync, writeFileSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { hashesWanted } from "./files.server";

/** What a database file holds, told beside each backup so that it can be read without opening, or decrypting, it. */
export type Manifest = {
  /** ISO, UTC, by the product's clock. */
  madeAt: string;
  /** The migrations it has had, by the instant each was made (UTC ms). */
  migrations: number[];
  /** Rows by table. */
  rows: Record<string, number>;
  /** The last sum of the chain of what has happened; null from before there was one. */
  chronicleHead: string | null;
  /** The sums of the attached files that it has rows for, and of those that could not be backed up whole. */
  files: string[];
  lackingFiles: string[];
  /** The database file itself, before it was encrypted. */
  sha256: string;
  bytes: number;
  encrypted: boolean;
  /** Opened and checked after it was made. */
  checked: true;
};

type Held = Pick<Manifest, "migrations" | "rows" | "chronicleHead" | "files">;

/** Reads from a database file what its manifest tells. Throws when it cannot be read. */
export function heldIn(path: string): Held {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  const one = (sql: string) => copy.prepare(sql).pluck();
  const isThere = (sql: string) => one(sql).get() !== undefined;
  try {
    const isChained = isThere("select 1 from pragma_table_info('chronicle') where name = 'sum'");
    const hasMigrations = isThere("select 1 from sqlite_master where name = '__drizzle_migrations'");
    return {
      migrations: hasMigrations
        ? one("select created_at from __drizzle_migrations order by created_at").all().map(Number)
        : [],
      rows: rowsIn(copy),
      chronicleHead: isChained
        ? ((one("select sum from chronicle order by id desc limit 1").get() as string | undefined) ?? null)
        : null,
      files: hashesWanted(copy),
    };
  } finally {
    copy.close();
  }
}

/** How many rows each table has, but for what SQLite and the migrations keep for themselves. */
export function rowsIn(connection: SqliteDatabase.Database): Record<string, number> {
  const tables = connection
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
        and name not like 'sqlite~_%' escape '~' and name not like '~_~_%' escape '~' order by name`,
    )
    .pluck()
    .all() as string[];
  const count = (table: string) => connection.prepare(`select count(*) from "${table}"`).pluck().get();
  return Object.fromEntries(tables.map((table) => [table, Number(count(table))]));
}

/** Where a backup's manifest stands. */
export const manifestPath = (backup: string) => backup.replace(/\.db(\.age)?$/, ".json");

/** Writes a backup's manifest beside it, for the account that runs the program alone; a half-written one never bears its name. */
export function writeManifest(backup: string, manifest: Manifest): void {
  const path = manifestPath(backup);
  writeFileSync(`${path}.unfinished`, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.unfinished`, path);
}

/** A backup's manifest; null when it has none, as those from before there were any. */
export function readManifest(backup: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(manifestPath(backup), "utf8")) as Manifest;
  } catch {
    return null;
  }
}
