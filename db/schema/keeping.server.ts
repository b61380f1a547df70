import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { binKinds, disposableKinds, retentionStarts } from "../words";
import { day, instant, oneOf, word } from "./columns.server";
import { people } from "./members.server";

/** What has been removed and can be taken back for 30 days: the rows as they stood, with what hung on them. */
export const bin = sqliteTable(
  "bin",
  {
    id: text().primaryKey(),
    kind: word(binKinds).notNull(),
    recordId: text().notNull(),
    label: text().notNull(),
    /** The rows by table, parents first. */
    rows: text({ mode: "json" }).$type<{ table: string; row: Record<string, unknown> }[]>().notNull(),
    /** The sums of files that must not be swept away meanwhile. */
    fileHashes: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    removedBy: text().references(() => people.id),
    removedAt: instant().notNull(),
    until: instant().notNull(),
  },
  (table) => [oneOf("bin_kind", table.kind, binKinds), index("bin_until").on(table.until)],
);

/** How long each kind of record is kept, as the municipality's plan for its documents says. */
export const retentionRules = sqliteTable(
  "retention_rules",
  {
    kind: word(disposableKinds).primaryKey(),
    /** Null: it is preserved for ever. */
    years: integer(),
    countsFrom: word(retentionStarts).notNull(),
    reason: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (table) => [
    oneOf("retention_rules_kind", table.kind, disposableKinds),
    oneOf("retention_rules_counts_from", table.countsFrom, retentionStarts),
  ],
);

/** Proposals of what to dispose of, each to be approved by somebody. */
export const disposalLists = sqliteTable("disposal_lists", {
  id: text().primaryKey(),
  madeAt: instant().notNull(),
  approvedBy: text().references(() => people.id),
  approvedAt: instant(),
  version: integer().notNull().default(1),
});

/** What stands on such a list. */
export const disposalRows = sqliteTable(
  "disposal_rows",
  {
    listId: text()
      .notNull()
      .references(() => disposalLists.id),
    kind: word(disposableKinds).notNull(),
    recordId: text().notNull(),
    label: text().notNull(),
    /** The day from which its time is counted. */
    since: day().notNull(),
    /** The day from which it may be disposed of. */
    dueOn: day().notNull(),
    /** Why it is kept all the same; null when it is not. */
    keptWhy: text(),
    disposedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.kind, table.recordId] }),
    oneOf("disposal_rows_kind", table.kind, disposableKinds),
  ],
);

/** What has been disposed of: identifiers alone, so that this is never disposed of itself. */
export const disposals = sqliteTable(
  "disposals",
  {
    kind: text().notNull(),
    recordId: text().notNull(),
    at: instant().notNull(),
    by: text(),
    /** What it was disposed of by: a kind of record with a rule, or "asked" when the person has asked for it. */
    rule: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.recordId] }), index("disposals_at").on(table.at)],
);
