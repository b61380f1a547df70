import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { connectionOf, type Database } from "#db/open.server";
import * as schema from "#db/schema.server";
import type { Forgetting } from "./name-forgetting";
import { columnsOfSort, places } from "./places";
import type { SortName } from "./sorts";

/** What people have written, where a name is replaced. What outsiders read and what is searched by is made anew besides. */
const renamed: SortName[] = ["text", "outsider"];

/** Takes somebody out of every text that is no signed record, table by table as they are placed. Returns how many rows. */
export function rewriteTexts(db: Database, forgetting: Forgetting): number {
  return Object.keys(places).reduce((rows, name) => rows + rewriteTable(db, name, forgetting), 0);
}

function rewriteTable(db: Database, name: string, forgetting: Forgetting): number {
  const columns = renamed.flatMap((sort) => columnsOfSort(name, sort));
  const table = (schema as unknown as Record<string, unknown>)[name];
  if (columns.length === 0 || !is(table, SQLiteTable)) return 0;
  const kinds = getTableColumns(table);
  const read = columns.map((column) => ({
    name: columnName(column),
    isJson: kinds[column]?.columnType === "SQLiteTextJson",
  }));
  const connection = connectionOf(db);
  const where = read
    .flatMap(({ name: column }) => forgetting.pieces.map(() => `instr(lower("${column}"), ?) > 0`))
    .join(" or ");
  if (where === "") return 0;
  const pieces = forgetting.pieces.map(lowerAsSqlite);
  const rows = connection
    .prepare(
      `select rowid as at, ${read.map((each) => `"${each.name}"`).join(", ")} from "${getTableName(table)}" where ${where}`,
    )
    .all(...read.flatMap(() => pieces)) as Record<string, string | null>[];
  let changed = 0;
  for (const row of rows) {
    const after = read.map(({ name: column, isJson }) => {
      const text = row[column] ?? null;
      if (text === null) return null;
      return isJson ? JSON.stringify(forgetting.withoutIn(JSON.parse(text))) : forgetting.without(text);
    });
    if (read.every(({ name: column }, at) => after[at] === (row[column] ?? null))) continue;
    changed += connection
      .prepare(
        `update "${getTableName(table)}" set ${read.map((each) => `"${each.name}" = ?`).join(", ")} where rowid = ?`,
      )
      .run(...after, row.at).changes;
  }
  return changed;
}

/** A column's name in the database, as drizzle writes it there. */
export const columnName = (column: string) =>
  column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQLite's lower() knows the letters of ASCII alone. */
const lowerAsSqlite = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
