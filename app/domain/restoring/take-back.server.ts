import { eq, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import * as schema from "#db/schema.server";
import { type BinRow, inBin } from "../bin/bin.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { ways } from "./ways.server";

const tables = new Map<string, SQLiteTable>(
  Object.values(schema).flatMap((each) =>
    is(each, SQLiteTable) ? [[getTableName(each as SQLiteTable), each as SQLiteTable] as const] : [],
  ),
);

/**
 * Puts a removed record back as it stood, at the end of the list it belongs to, and gives the address where it is.
 * Refuses `notFound` when it can no longer be taken back, `notAllowedAnyMore` when the member has left the post that
 * the removal asked for, `parentGone` when what it belonged to has gone, `takenMeanwhile` when another has its place
 * or name, and as the record's own noun refuses what would change it, signed minutes among them.
 */
export function takeBack(db: Database, member: Member, id: string, now: number): { path: string } | Refusal {
  try {
    return db.transaction((tx) => {
      const removed = inBin(tx, id, now);
      if (!removed) return refuse("notFound");
      const way = ways[removed.kind];
      if (!way.allows(tx, member, removed.rows)) return refuse("notAllowedAnyMore");
      const rows = way.prepare(tx, removed.rows, now);
      if (isRefusal(rows)) return rows;
      for (const { table, row } of rows) insert(tx, { table, row });
      tx.delete(schema.bin).where(eq(schema.bin.id, id)).run();
      way.after(tx, member, { ...removed, id: removed.recordId }, now);
      return { path: way.path(removed.rows, removed.recordId, tx) };
    });
  } catch (problem) {
    const refused = refusalOf(problem);
    if (refused) return refused;
    throw problem;
  }
}

function insert(db: Database, { table, row }: BinRow): void {
  const into = tables.get(table);
  if (!into) throw new Error(`No table is called ${table}.`);
  db.insert(into).values(row).run();
}

/** What the database's own rules say when a row has no place any more. */
function refusalOf(problem: unknown): Refusal | null {
  const { code = "", cause } = problem as { code?: string; cause?: unknown };
  if (code === "SQLITE_CONSTRAINT_FOREIGNKEY") return refuse("parentGone");
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY")
    return refuse("takenMeanwhile");
  return cause ? refusalOf(cause) : null;
}
