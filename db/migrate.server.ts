import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { backUp } from "./backup.server";
import { checkFullText } from "./check.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "./open.server";

const ownMigrations = resolve("drizzle");

/**
 * Brings a database file to the newest shape, making the file when it is missing, and returns the path of the backup.
 * A file that holds anything is first copied to `backupFolder`; null when nothing had to be copied or changed. The
 * copy is encrypted for `recipient`, where there is one. Safe to call twice, and from two processes at once.
 *
 * Throws, leaving the database as it was, when a migration fails or leaves it damaged, and when the database has had
 * migrations that this program does not know.
 */
export async function migrateFile(
  file: string,
  backupFolder: string,
  now: number,
  migrationsFolder = ownMigrations,
  recipient: string | null = null,
): Promise<string | null> {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const db = openDatabase(file);
  try {
    refuseNewer(db, migrationsFolder);
    if (waitingMigrations(db, migrationsFolder).length === 0) return null;
    const backup = isEmpty(db)
      ? null
      : await backUp(db, { folder: backupFolder, recipient }, "before-migration", now);
    migrateOpen(db, migrationsFolder);
    return backup?.path ?? null;
  } finally {
    closeDatabase(db);
  }
}

/**
 * Migrates an open database. All waiting migrations and the checks after them are one transaction: a crash
 * or a failed check leaves the database as it was. Foreign keys rest meanwhile, since rebuilding a table
 * would otherwise delete its children; drizzle's own `migrate` lets them rest inside its transaction, where
 * that has no effect. The caller has made the backup, where one is due.
 */
export function migrateOpen(db: OpenDatabase, migrationsFolder = ownMigrations): void {
  const client = db.$client;
  client.pragma("foreign_keys = OFF");
  try {
    client
      .transaction(() => {
        client.exec(tableOfMigrations);
        refuseNewer(db, migrationsFolder);
        const note = client.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
        for (const { sql, hash, folderMillis } of waitingMigrations(db, migrationsFolder)) {
          for (const statement of sql) client.exec(statement);
          note.run(hash, folderMillis);
        }
        checkForeignKeys(db);
        checkFullText(client);
      })
      .immediate();
  } finally {
    client.pragma("foreign_keys = ON");
  }
}

/** Whether the database has had migrations that this program does not know. */
export function isNewerThanProgram(db: OpenDatabase, migrationsFolder = ownMigrations): boolean {
  const known = new Set(migrationsIn(migrationsFolder).map((each) => each.folderMillis));
  return migrationsHad(db).some((madeAt) => !known.has(madeAt));
}

/** As drizzle makes it, so that drizzle's own tools go on understanding the database. */
const tableOfMigrations = `create table if not exists __drizzle_migrations (
  id SERIAL PRIMARY KEY,
  hash text NOT NULL,
  created_at numeric
)`;

const migrationsIn = (folder: string) => readMigrationFiles({ migrationsFolder: folder });

function refuseNewer(db: OpenDatabase, migrationsFolder: string): void {
  if (!isNewerThanProgram(db, migrationsFolder)) return;
  throw new Error(
    "The database was made by a newer version of Träffpunkt. Install that version to open it, or restore an older backup.",
  );
}

/** Known migrations that the database has not had, in order; also one that was made earlier than the last it had. */
function waitingMigrations(db: OpenDatabase, migrationsFolder: string) {
  const had = new Set(migrationsHad(db));
  return migrationsIn(migrationsFolder).filter((each) => !had.has(each.folderMillis));
}

/** The migrations that the database has had, by the instant they were made: drizzle's own key. */
function migrationsHad(db: OpenDatabase): number[] {
  const isBegun = db.$client
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!isBegun) return [];
  const keys = db.$client
    .prepare("select created_at from __drizzle_migrations order by created_at")
    .pluck()
    .all();
  return keys.map(Number);
}

const isEmpty = (db: OpenDatabase) =>
  db.$client.prepare("select count(*) from sqlite_master").pluck().get() === 0;

function checkForeignKeys(db: OpenDatabase): void {
  const orphans = db.$client.pragma("foreign_key_check") as { table: string }[];
  if (orphans.length === 0) return;
  const tables = [...new Set(orphans.map((each) => each.table))].join(", ");
  throw new Error(`The migration would leave ${orphans.length} rows that point at nothing, in ${tables}.`);
}
