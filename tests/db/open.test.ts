import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.server";

const ask = "select 1 as one, 2 as two";

test("a question asked again is the same statement, answered as if it were new", () => {
  const { $client } = openDatabase(":memory:");
  const first = $client.prepare(ask);
  expect(first.raw().get()).toEqual([1, 2]);
  expect($client.prepare(ask)).toBe(first);
  expect($client.prepare(ask).get()).toEqual({ one: 1, two: 2 });
  expect($client.prepare(ask).pluck().get()).toBe(1);
  expect($client.prepare(ask).get()).toEqual({ one: 1, two: 2 });
});

test("a statement that is being read from is not handed to another", () => {
  const { $client } = openDatabase(":memory:");
  const rows = "with recursive n(x) as (select 1 union all select x + 1 from n where x < 5) select x from n";
  const outer = $client.prepare(rows).pluck().iterate();
  outer.next();
  expect($client.prepare(rows).pluck().all()).toEqual([1, 2, 3, 4, 5]);
  expect([...outer]).toEqual([2, 3, 4, 5]);
});

test("a table that has gained a column shows it to a question asked before", () => {
  const db = openDatabase(":memory:");
  db.run(sql`create table things (name text)`);
  db.run(sql`insert into things values ('lamp')`);
  expect(db.all(sql`select * from things`)).toEqual([{ name: "lamp" }]);
  db.run(sql`alter table things add column colour text default 'red'`);
  expect(db.all(sql`select * from things`)).toEqual([{ name: "lamp", colour: "red" }]);
});

test("whoever begins to change something has the turn to write, and readers read on", () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const [one, other] = [openDatabase(join(folder, "a.db")), openDatabase(join(folder, "a.db"))];
  const reader = openDatabase(join(folder, "a.db"), { readonly: true });
  try {
    one.run(sql`create table things (name text)`);
    other.$client.pragma("busy_timeout = 0");
    const names = (db: typeof one) => db.all<{ name: string }>(sql`select name from things`);
    one.transaction((tx) => {
      expect(names(tx as never)).toEqual([]);
      expect(() => other.transaction(() => undefined)).toThrow(/locked/);
      expect(reader.transaction((inside) => names(inside as never))).toEqual([]);
      tx.transaction((inner) => inner.run(sql`insert into things values ('lamp')`));
    });
    other.transaction((tx) => tx.run(sql`insert into things values ('chair')`));
    expect(names(one)).toEqual([{ name: "lamp" }, { name: "chair" }]);
  } finally {
    for (const db of [one, other, reader]) db.$client.close();
    rmSync(folder, { recursive: true });
  }
});
