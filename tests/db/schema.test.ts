import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as schema from "#db/schema.server";
import { emptyDatabase } from "../support/database";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "../support/drizzle-kit";
import { journalOf, lastSnapshot } from "../support/migration-folders";

test("the schema in code is the schema that the migrations make", async () => {
  expect(await changesTo(lastSnapshot())).toEqual([]);
});

test("a column that the migrations lack would be seen", async () => {
  const older = lastSnapshot();
  delete older.tables.people?.columns.phone;
  expect(await changesTo(older)).toEqual([expect.stringContaining("ALTER TABLE `people` ADD `phone`")]);
});

test("no trigger stands in the database, since a rebuilt table would lose it unseen", () => {
  const db = emptyDatabase();
  expect(
    db.$client.prepare("select name from sqlite_master where type in ('trigger', 'view')").all(),
  ).toEqual([]);
});

test("every full-text table is made by hand and unknown to drizzle-kit", () => {
  const db = emptyDatabase();
  const virtual = db.$client
    .prepare("select name from sqlite_master where sql like 'create virtual table%'")
    .pluck()
    .all() as string[];
  expect(virtual).toContain("archive_text");
  expect(Object.keys(lastSnapshot().tables).filter((name) => virtual.includes(name))).toEqual([]);
});

test("the migrations stand in the order they were made, each with its file", () => {
  const { entries } = journalOf("drizzle");
  const whens = entries.map((entry) => entry.when);
  expect(whens).toEqual([...whens].sort((one, other) => one - other));
  expect(new Set(whens).size).toBe(whens.length);
  expect(
    readdirSync("drizzle")
      .filter((name) => name.endsWith(".sql"))
      .sort(),
  ).toEqual(entries.map((entry) => `${entry.tag}.sql`));
});

/** What drizzle-kit would write as the next migration, from an older shape to the schema in code. */
async function changesTo(older: ReturnType<typeof lastSnapshot>): Promise<string[]> {
  const current = await generateSQLiteDrizzleJson({ ...schema }, older.id, "snake_case");
  return generateSQLiteMigration(older as never, current);
}
