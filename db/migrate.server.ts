import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { backUp } from "./backup.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "./open.server";

const migrationsFolder = resolve("drizzle");

/**
 * Brings a database file to the newest shape, making the file when it is missing. A file with rows in
 * it is first copied to `backupFolder`. Safe to call twice.
 *
 * Foreign keys rest meanwhile and are checked afterwards, since rebuilding a table would otherwise
 * delete its children; the full-text tables are checked too. Throws, leaving the old file's backup in
 * place, when a check fails, and when the database is newer than this program.
 */
export async function migrateFile(file: string, backupFolder: string, now: number): Promise<string | null> {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const isNew = !existsSync(file);
  const db = openDatabase(file);
  try {
    const waiting = waitingMigrations(db);
    if (waiting === 0) return null;
    const backup = isNew ? null : await backUp(db, backupFolder, "before-migration", now);
    migrateOpen(db);
    return backup;
  } finally {
    closeDatabase(db);
  }
}

/** Migrates an open connection, for databases in memory. The caller has made the backup, where one is due. */
export function migrateOpen(db: OpenDatabase, folder = migrationsFolder): void {
  db.$client.pragma("foreign_keys = OFF");
  try {
    migrate(db, { migrationsFolder: folder });
    const orphans = db.$client.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) {
      throw new Error(`Migration left ${orphans.length} rows that point at nothing; restore the backup.`);
    }
    checkFullText(db);
  } finally {
    db.$client.pragma("foreign_keys = ON");
  }
}

/** Whether the database has had migrations that this program does not know. */
export function isNewerThanProgram(db: OpenDatabase): boolean {
  return lastMigration(db) > (knownMigrations().at(-1) ?? 0);
}

/** How many migrations this program knows that the database has not had. Throws when it has had more. */
function waitingMigrations(db: OpenDatabase): number {
  if (isNewerThanProgram(db)) {
    throw new Error(
      "The database was made by a newer version of Träffpunkt. Install that version to open it.",
    );
  }
  const last = lastMigration(db);
  return knownMigrations().filter((when) => when > last).length;
}

/** When the migrations were made, oldest first: drizzle's own key. */
function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

/** The newest migration that the database has had; 0 for none. */
function lastMigration(db: OpenDatabase): number {
  const hasTable = db.$client
    .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
    .get();
  if (!hasTable) return 0;
  return Number(db.$client.prepare("select max(created_at) from __drizzle_migrations").pluck().get() ?? 0);
}

function checkFullText(db: OpenDatabase): void {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table' and sql like 'CREATE VIRTUAL TABLE%fts5%'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    if (table.endsWith("_words")) continue;
    db.$client.prepare(`insert into "${table}"("${table}") values ('integrity-check')`).run();
  }
}
