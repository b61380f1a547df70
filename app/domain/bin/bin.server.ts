import { and, asc, desc, eq, getTableName, gt, lte, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { bin, people } from "#db/schema.server";
import type { BinKind } from "#db/words";
import { aDay } from "~/calendar/swedish-time";
import type { Actor } from "../chronicle/chronicle.server";

/** How long what has been removed can be taken back: 30 days. */
export const binKeeps = 30 * aDay;

/** A row as it stood. */
export type BinRow = { table: string; row: Record<string, unknown> };

/** Rows of a table that belong to what is removed. */
export type BinPart = [table: SQLiteTable, its: SQL | undefined];

/**
 * Removes a record from its tables and keeps its rows in the bin, in the transaction of the deed. Parents stand first
 * in `parts` and are removed last. Files that its rows name are kept as long.
 */
export function moveIntoBin(
  db: Database,
  actor: Actor,
  what: { kind: BinKind; id: string; label: string },
  parts: BinPart[],
  now: number,
): void {
  const rows = parts.flatMap(([table, its]): BinRow[] =>
    db
      .select()
      .from(table)
      .where(its)
      .all()
      .map((row) => ({ table: getTableName(table), row: withoutKey(row) })),
  );
  for (const [table, its] of parts.toReversed()) db.delete(table).where(its).run();
  const fileHashes = rows.map(({ row }) => row.contentHash).filter((hash) => typeof hash === "string");
  db.insert(bin)
    .values({
      id: newId(),
      kind: what.kind,
      recordId: what.id,
      label: what.label.slice(0, 200),
      rows,
      fileHashes,
      removedBy: actor.id,
      removedAt: now,
      until: now + binKeeps,
    })
    .run();
}

/** A row without the secret of somebody's own link, which does not come back. */
const withoutKey = (row: Record<string, unknown>) => ("linkKey" in row ? { ...row, linkKey: null } : row);

/** What somebody has removed that can still be taken back, the latest first; of everybody when `removedBy` is left out. */
export function binOf(db: Database, now: number, removedBy?: string) {
  return db
    .select({
      id: bin.id,
      kind: bin.kind,
      label: bin.label,
      removedBy: bin.removedBy,
      remover: people.name,
      removedAt: bin.removedAt,
      until: bin.until,
    })
    .from(bin)
    .leftJoin(people, eq(people.id, bin.removedBy))
    .where(and(gt(bin.until, now), removedBy === undefined ? undefined : eq(bin.removedBy, removedBy)))
    .orderBy(desc(bin.removedAt), asc(bin.kind), asc(bin.label), asc(bin.id))
    .limit(mostShown)
    .all();
}

const mostShown = 500;

/** One removed record that can still be taken back; null when there is none. */
export const inBin = (db: Database, id: string, now: number) =>
  db
    .select()
    .from(bin)
    .where(and(eq(bin.id, id), gt(bin.until, now)))
    .get() ?? null;

/** Throws away what can no longer be taken back; returns how many. */
export const emptyBin = (db: Database, now: number): number =>
  db.delete(bin).where(lte(bin.until, now)).run().changes;
