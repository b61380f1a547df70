import SqliteDatabase from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import * as schema from "./schema.server";

/**
 * The database as everybody is handed it: the open database itself or a transaction in it, so that a
 * function can be called inside another's transaction.
 */
export type Database = BaseSQLiteDatabase<"sync", SqliteDatabase.RunResult, typeof schema>;

/** The open database with its connection, for those who open, close, migrate and back up. */
export type OpenDatabase = BetterSQLite3Database<typeof schema> & { $client: SqliteDatabase.Database };

/**
 * The connection below a database or a transaction in it, for the few statements that are run so often, or give so many rows,
 * that building them anew each time would cost more than answering. What is run on it belongs to the same transaction.
 */
export const connectionOf = (db: Database): SqliteDatabase.Database =>
  (db as unknown as { session: { client: SqliteDatabase.Database } }).session.client;

/** How long a connection waits for its turn to write, in milliseconds. */
export const patience = 5_000;

export type OpenOptions = {
  readonly?: boolean;
  /** Told of every statement, for counting. */
  onStatement?: (text: string) => void;
};

/**
 * Opens a database file (or ":memory:", or a serialised database as a Buffer) with the settings that
 * every connection needs: write-ahead log, `synchronous=FULL` since the minutes are records, foreign
 * keys, no trust in the schema, and transactions that write from their beginning. Migrates nothing.
 */
export function openDatabase(file: string | Buffer, options: OpenOptions = {}): OpenDatabase {
  const client = new SqliteDatabase(file, {
    readonly: options.readonly ?? false,
    verbose: options.onStatement ? (text) => options.onStatement?.(String(text)) : undefined,
  });
  if (!options.readonly) client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma(`busy_timeout = ${patience}`);
  client.pragma("trusted_schema = OFF");
  client.pragma("cache_size = -64000");
  client.pragma("mmap_size = 268435456");
  keepStatements(client);
  const db = drizzle(client, { schema, casing: "snake_case" });
  return options.readonly ? db : beginAsWriter(db);
}

/**
 * Lets each transaction wait for its turn to write when it begins. One that read first and asked for its turn later would be
 * refused at once, however long others may wait, as soon as another process had written meanwhile (SQLITE_BUSY_SNAPSHOT).
 * Transactions inside others are savepoints, as before.
 */
function beginAsWriter(db: OpenDatabase): OpenDatabase {
  const transaction = db.transaction.bind(db);
  db.transaction = (work, config) => transaction(work, { behavior: "immediate", ...config });
  return db;
}

const mostKept = 500;

/**
 * Lets the connection keep what it has prepared, since every page asks the same few questions and SQLite takes
 * longer to prepare most of them than to answer. What is asked for again comes back in the state of a new one; one
 * that is still being read from is left alone. SQLite itself prepares anew when the schema has changed.
 */
function keepStatements(client: SqliteDatabase.Database): void {
  const kept = new Map<string, SqliteDatabase.Statement>();
  const prepare = client.prepare.bind(client);
  client.prepare = ((text: string) => {
    const known = kept.get(text);
    if (known && !known.busy) {
      kept.delete(text);
      kept.set(text, known);
      return known.reader ? known.raw(true).raw(false) : known;
    }
    const made = prepare(text);
    if (!known) kept.set(text, made);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? "");
    return made;
  }) as typeof client.prepare;
}

/** Closes the connection after letting SQLite tidy its statistics, where they can be written. Safe to call twice. */
export function closeDatabase(db: OpenDatabase): void {
  if (!db.$client.open) return;
  try {
    if (!db.$client.readonly) db.$client.pragma("optimize");
  } catch {
    // A full disk or another writer: the next one that closes does it.
  }
  db.$client.close();
}

/**
 * What changes whenever a row is written, by this connection or by any other, and stays the same as long as none is. Costs a few
 * microseconds.
 */
export const stateOf = (db: Database): string =>
  connectionOf(db)
    .prepare("select total_changes() || ' ' || (select data_version from pragma_data_version)")
    .pluck()
    .get() as string;
