import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { demoDatabase } from "./demo";
import { migrationsUpTo, temporaryFolder } from "./migration-folders";

/** What a table once held itself, and has in another now. */
const wholeLine: Record<string, string> = {
  chronicle: " join demo.chronicle_texts on demo.chronicle_texts.line_id = demo.chronicle.id",
};

/** A folder of its own for one test, and where its database and backups would stand. */
export function temporaryPlace() {
  const folder = temporaryFolder();
  return { folder, file: join(folder, "traffpunkt.db"), backups: join(folder, "backups") };
}

/** Opens a database for as long as the test runs. */
export function open(file: string): OpenDatabase {
  const db = openDatabase(file);
  onTestFinished(() => closeDatabase(db));
  return db;
}

/** The demo, written where `file` says. */
export function demoFile(file: string): void {
  const db = demoDatabase();
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, db.$client.serialize());
  db.$client.close();
}

/** A database of the first `version` migrations with the demo's rows in whatever of it they fit; returns their numbers. */
export function oldDatabase(file: string, version: number): Record<string, number> {
  const whole = `${file}.demo`;
  demoFile(whole);
  const db = openDatabase(file);
  migrateOpen(db, migrationsUpTo(version));
  db.$client.pragma("foreign_keys = OFF");
  db.$client.prepare("attach ? as demo").run(whole);
  for (const table of tablesOf(db, "main")) {
    const source = `demo."${table}"${wholeLine[table] ?? ""}`;
    const known = [table, ...(wholeLine[table] ? [`${table}_texts`] : [])].flatMap((each) =>
      columnsOf(db, "demo", each),
    );
    const columns = columnsOf(db, "main", table).filter((name) => known.includes(name));
    const list = columns.map((name) => `"${name}"`).join(", ");
    // Words that came later, as those of a new kind of record in the chronicle, an old version never held.
    const insert = `insert or ignore into main."${table}" (${list}) select ${list} from ${source}`;
    if (list) db.$client.exec(insert);
  }
  // Nor what hung on those.
  type Orphan = { table: string; rowid: number };
  const orphans = () => db.$client.pragma("foreign_key_check") as Orphan[];
  for (let left = orphans(); left.length > 0; left = orphans())
    for (const { table, rowid } of left)
      db.$client.prepare(`delete from "${table}" where rowid = ?`).run(rowid);
  const rows = rowsOf(db);
  expect(rows.chronicle).toBeGreaterThan(100);
  closeDatabase(db);
  return rows;
}

export function rowsOf(db: OpenDatabase): Record<string, number> {
  return Object.fromEntries(
    tablesOf(db, "main").map((table) => [
      table,
      Number(db.$client.prepare(`select count(*) from "${table}"`).pluck().get()),
    ]),
  );
}

const tablesOf = (db: OpenDatabase, of: "main" | "demo") =>
  db.$client
    .prepare(
      `select name from pragma_table_list where schema = ? and type = 'table'
        and name not like 'sqlite~_%' escape '~' and name not like '~_~_%' escape '~' order by name`,
    )
    .pluck()
    .all(of) as string[];

const columnsOf = (db: OpenDatabase, of: "main" | "demo", table: string) =>
  db.$client.prepare("select name from pragma_table_info(?, ?)").pluck().all(table, of) as string[];

/** Titles of what the archive's full text finds, through the entries under the same row numbers. */
export const archiveAbout = (db: OpenDatabase, words: string) =>
  db.$client
    .prepare(
      `select title from archive_text join archive_entries on archive_entries.id = archive_text.rowid
        where archive_text match ? order by archive_entries.id`,
    )
    .pluck()
    .all(words);
