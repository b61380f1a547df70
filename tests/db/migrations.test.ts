import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { expect, test } from "vitest";
import { migrateFile, migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase } from "#db/open.server";
import { demoDatabase, demoNow } from "../support/demo";
import { generateSQLiteMigration } from "../support/drizzle-kit";
import { addMigration, journalOf, lastSnapshot, migrationsUpTo } from "../support/migration-folders";
import { archiveAbout, demoFile, oldDatabase, open, rowsOf, temporaryPlace } from "../support/old-databases";

const newest = journalOf("drizzle").entries.length;

test("rebuilding tables that others hang on loses no row and no word of the archive", async () => {
  const place = temporaryPlace();
  demoFile(place.file);
  const before = open(place.file);
  const rows = rowsOf(before);
  const found = archiveAbout(before, "budget*");
  expect(rows.archive_tags).toBeGreaterThan(0);
  expect(found.length).toBeGreaterThan(0);
  closeDatabase(before);

  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_rebuild", await rebuilding("units", "meetings", "archive_entries"));
  const backup = await migrateFile(place.file, place.backups, demoNow, migrations);

  const db = open(place.file);
  expect(rowsOf(db)).toEqual(rows);
  expect(archiveAbout(db, "budget*")).toEqual(found);
  expect(isNotNull(db, "units", "description")).toBe(true);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  const old = open(backup as string);
  expect(rowsOf(old)).toEqual(rows);
  expect(isNotNull(old, "units", "description")).toBe(false);
});

test("the same rebuild by drizzle's own migrate loses rows, so that the test above can fail", async () => {
  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_rebuild", await rebuilding("archive_entries"));
  const db = demoDatabase();
  const rows = rowsOf(db);
  migrate(db, { migrationsFolder: migrations });
  expect(rowsOf(db).archive_tags).toBe(0);
  expect(rows.archive_tags).toBeGreaterThan(0);
});

test("a new file is made without a backup, and migrating again does nothing", async () => {
  const { file, backups } = temporaryPlace();
  expect(await migrateFile(file, backups, demoNow)).toBeNull();
  const first = readFileSync(file);
  expect(await migrateFile(file, backups, demoNow)).toBeNull();
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(existsSync(backups)).toBe(false);
});

test("an empty file, as a start that broke off leaves it, needs no backup", async () => {
  const { file, backups } = temporaryPlace();
  writeFileSync(file, "");
  expect(await migrateFile(file, backups, demoNow)).toBeNull();
  expect(existsSync(backups)).toBe(false);
});

test("a database in memory can be migrated twice", () => {
  const db = open(":memory:");
  migrateOpen(db);
  const tables = rowsOf(db);
  migrateOpen(db);
  expect(rowsOf(db)).toEqual(tables);
  expect(Object.keys(tables)).toContain("people");
});

test("two that migrate at once do it once", async () => {
  const { file, backups } = temporaryPlace();
  const rows = oldDatabase(file, 1);
  await Promise.all([migrateFile(file, backups, demoNow), migrateFile(file, backups, demoNow + 1)]);
  const db = open(file);
  expect(migrationsHad(db)).toHaveLength(newest);
  expect(rowsOf(db).people).toBe(rows.people);
});

test("a database from a newer version is refused in plain words and left alone", async () => {
  const { file, backups } = temporaryPlace();
  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_future", ["alter table people add column nickname text"]);
  demoFile(file);
  await migrateFile(file, backups, demoNow, migrations);
  const before = rowsOf(open(file));
  await expect(migrateFile(file, backups, demoNow)).rejects.toThrow(
    "The database was made by a newer version of Träffpunkt. Install that version to open it",
  );
  expect(() => migrateOpen(open(file))).toThrow("newer version");
  expect(rowsOf(open(file))).toEqual(before);
  expect(readdirSync(backups).filter((name) => name.endsWith(".db"))).toHaveLength(1);
});

test("a migration that fails half-way changes nothing, and works once it is mended", async () => {
  const { file, backups } = temporaryPlace();
  demoFile(file);
  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_broken", ["drop table comments", "delete from chronicle", "no such thing"]);
  const before = rowsOf(open(file));
  await expect(migrateFile(file, backups, demoNow, migrations)).rejects.toThrow('near "no"');
  expect(rowsOf(open(file))).toEqual(before);
  expect(migrationsHad(open(file))).toHaveLength(newest);

  writeFileSync(join(migrations, "9999_broken.sql"), "drop table comments");
  await migrateFile(file, backups, demoNow + 1, migrations);
  expect(rowsOf(open(file)).comments).toBeUndefined();
});

test("a migration that would leave rows pointing at nothing is undone", async () => {
  const { file, backups } = temporaryPlace();
  demoFile(file);
  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_orphans", ["delete from projects where id = 'prj-03'"]);
  await expect(migrateFile(file, backups, demoNow, migrations)).rejects.toThrow(
    /would leave \d+ rows that point at nothing, in .*project_payments/,
  );
  expect(rowsOf(open(file)).projects).toBe(12);
});

test("a process killed in the midst of a migration leaves the database as it was", async () => {
  const { folder, file, backups } = temporaryPlace();
  demoFile(file);
  const before = rowsOf(open(file));
  const migrations = migrationsUpTo();
  addMigration(migrations, "9999_fatal", ["delete from chronicle", "select die()"]);
  const script = join(folder, "dies.ts");
  writeFileSync(
    script,
    `import { migrateOpen } from ${JSON.stringify(join(process.cwd(), "db/migrate.server.ts"))};
     import { openDatabase } from ${JSON.stringify(join(process.cwd(), "db/open.server.ts"))};
     const db = openDatabase(${JSON.stringify(file)});
     db.$client.function("die", () => process.kill(process.pid, "SIGKILL"));
     migrateOpen(db, ${JSON.stringify(migrations)});`,
  );
  const died = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  expect(died.signal, died.stderr).toBe("SIGKILL");
  expect(rowsOf(open(file))).toEqual(before);
  expect(await migrateFile(file, backups, demoNow)).toBeNull();
});

test("a migration made before the last one that the database had is not passed over", () => {
  const migrations = migrationsUpTo();
  const [first, second] = journalOf(migrations).entries;
  const db = demoDatabase();
  addMigration(
    migrations,
    "9999_from_a_branch",
    ["alter table people add column nickname text"],
    ((first?.when ?? 0) + (second?.when ?? 0)) / 2,
  );
  migrateOpen(db, migrations);
  expect(db.$client.prepare("select nickname from people limit 1").pluck().get()).toBeNull();
});

type Parent = "units" | "meetings" | "archive_entries";

/** The statements that drizzle-kit writes when parents of many get a column changed: each builds its table anew. */
async function rebuilding(...parents: Parent[]): Promise<string[]> {
  const now = lastSnapshot();
  const next = structuredClone(now);
  const columnsOfNext = (table: Parent) => next.tables[table]?.columns ?? {};
  const changes: Record<Parent, () => unknown> = {
    units: () => Object.assign(columnsOfNext("units").description ?? {}, { notNull: true }),
    meetings: () => Object.assign(columnsOfNext("meetings").place ?? {}, { notNull: true }),
    archive_entries: () => Object.assign(columnsOfNext("archive_entries").year ?? {}, { default: "0" }),
  };
  for (const parent of parents) changes[parent]();
  const statements = await generateSQLiteMigration(now as never, next as never);
  for (const parent of parents) {
    expect(statements.join("\n")).toContain(`CREATE TABLE \`__new_${parent}\``);
  }
  return statements;
}

const isNotNull = (db: OpenDatabase, table: string, column: string) =>
  db.$client
    .prepare('select "notnull" from pragma_table_info(?) where name = ?')
    .pluck()
    .get(table, column) === 1;

const migrationsHad = (db: OpenDatabase) =>
  db.$client.prepare("select created_at from __drizzle_migrations order by created_at").pluck().all();
