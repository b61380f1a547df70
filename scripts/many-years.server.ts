import type SqliteDatabase from "better-sqlite3";
import { closeDatabase, openDatabase } from "#db/open.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";

/** What a year brings more of, those that are pointed at first. */
const yearly = [
  "meetings",
  "agenda_items",
  "minute_items",
  "minutes",
  "decisions",
  "actions",
  "attendance",
  "lessons",
  "lesson_themes",
  "comments",
  "information_entries",
  "information_notes",
  "documents",
];

type Column = { name: string; pk: number };

/**
 * Lays the demo's yearly records in a database again and again under names of their own, and shelves the archive anew: `copies`
 * times as many. Rows that a rule of the schema would not have twice are left out. Returns the rows by table.
 */
export function fillWithYears(file: string, copies: number, now: number): Record<string, number> {
  const db = openDatabase(file);
  const client = db.$client;
  const tables = yearly.filter(
    (table) =>
      client.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !==
      undefined,
  );
  client.pragma("foreign_keys = OFF");
  client.transaction(() => {
    for (const table of tables) client.exec(`create temp table first_${table} as select * from ${table}`);
    for (let copy = 1; copy <= copies; copy += 1) {
      for (const table of tables) client.exec(copying(client, table, tables, copy));
    }
  })();
  client.pragma("foreign_keys = ON");
  const orphans = client.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0) throw new Error(`${orphans.length} rows point at nothing.`);
  reshelveEverything(db, now);
  const counts = Object.fromEntries(
    [...tables, "archive_entries"].map((table) => [
      table,
      Number(client.prepare(`select count(*) from ${table}`).pluck().get()),
    ]),
  );
  closeDatabase(db);
  return counts;
}

/** One statement that copies the first rows of a table: what names them or other copied rows gets an ending, years go back. */
function copying(client: SqliteDatabase.Database, table: string, tables: string[], copy: number): string {
  const columns = client.pragma(`table_info(${table})`) as Column[];
  const ties = client.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[];
  const renamed = new Set(ties.filter((tie) => tables.includes(tie.table)).map(({ from }) => from));
  const isNamed = columns.some(({ name }) => name === "id");
  const back = 1 + (copy % 20);
  const value = ({ name }: Column) => {
    if ((isNamed && name === "id") || renamed.has(name)) return `"${name}" || '-k${copy}'`;
    if (name === "year") return `year - ${back}`;
    if (name === "number") return `number + ${100 * (1 + Math.floor(copy / 20))}`;
    if (/_at$/.test(name)) return `"${name}" - ${back} * 31557600000`;
    if (/(_on|_day)$/.test(name)) return `date("${name}", '-${back} years')`;
    if (/key$|content_hash/.test(name))
      return `case when "${name}" is null then null else lower(hex(randomblob(16))) end`;
    return `"${name}"`;
  };
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  return `insert or ignore into ${table} (${names}) select ${columns.map(value).join(", ")} from first_${table}`;
}
