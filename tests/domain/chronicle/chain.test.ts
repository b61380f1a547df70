import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { disposals } from "#db/schema.server";
import { disposedText, headOfChain, sealChronicle, verifyChronicle } from "~/domain/chronicle/chain.server";
import { historyOf, tell } from "~/domain/chronicle/chronicle.server";
import { emptyDatabase } from "../../support/database";
import { demoDatabase, demoNow } from "../../support/demo";

const karin = { id: "p-01", name: "Karin Karlsson" };
const about = { subject: "person", subjectId: "p-14", label: "Helena Hansson" } as const;

/** A chronicle of five lines. */
function fiveLines(): OpenDatabase {
  const db = emptyDatabase();
  for (const n of [1, 2, 3, 4, 5])
    tell(
      db,
      karin,
      { ...about, deed: "changed", before: { title: `${n}` }, after: { title: `${n + 1}` } },
      n,
    );
  return db;
}

const faultsAfter = (change: string) => {
  const db = fiveLines();
  db.$client.pragma("foreign_keys = OFF");
  db.$client.exec(change);
  return verifyChronicle(db).faults.map(({ id, fault }) => `${id} ${fault}`);
};

test("the whole of the demo's chronicle holds together", () => {
  const db = demoDatabase();
  const lines = db.$client.prepare("select count(*) from chronicle").pluck().get();
  const head = headOfChain(db)?.sum;
  expect(verifyChronicle(db)).toEqual({ lines, disposed: 0, head, faults: [] });
  expect(head).toMatch(/^[0-9a-f]{64}$/);
});

test("a line's sums are those that anybody can count by the description", () => {
  const db = fiveLines();
  const row = (id: number) =>
    db.$client
      .prepare("select * from chronicle join chronicle_texts on line_id = id where id = ?")
      .get(id) as Record<string, string>;
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  const second = row(2);
  const text = `{"actorName":"Karin Karlsson","after":{"title":"3"},"before":{"title":"2"},"label":"Helena Hansson"}`;
  expect(second.text_sum).toBe(sum(second.salt + text));
  expect(second.sum).toBe(sum(`["${row(1).sum}",2,2,"p-01","changed","person","p-14","${second.text_sum}"]`));
  expect(row(1).sum).toBe(sum(`["",1,1,"p-01","changed","person","p-14","${row(1).text_sum}"]`));
  expect(second.salt).not.toBe(row(1).salt);
});

describe("whatever is done to the lines shows", () => {
  test.each([
    ["another instant", "update chronicle set at = 9 where id = 3", ["3 line"]],
    ["another person", "update chronicle set actor_id = 'p-02' where id = 3", ["3 line"]],
    ["another deed", "update chronicle set deed = 'created' where id = 3", ["3 line"]],
    ["another record", "update chronicle set subject_id = 'p-15' where id = 3", ["3 line"]],
    ["another text", `update chronicle_texts set after = '{"title":"9"}' where line_id = 3`, ["3 text"]],
    ["another name", "update chronicle_texts set actor_name = 'X' where line_id = 3", ["3 text"]],
    ["a text taken away", "delete from chronicle_texts where line_id = 3", ["3 textGone"]],
    ["a line taken away", "delete from chronicle where id = 3", ["4 line"]],
    ["the first taken away", "delete from chronicle where id = 1", ["2 line"]],
    [
      "a line put in between",
      `update chronicle set id = 6 where id = 5; insert into chronicle select 5, at, actor_id, deed, subject, subject_id, text_sum, sum from chronicle where id = 4`,
      ["5 line", "6 line"],
    ],
    [
      "two that change places",
      "update chronicle set id = -3 where id = 3; update chronicle set id = 3 where id = 4; update chronicle set id = 4 where id = -3",
      ["3 line", "4 line", "5 line"],
    ],
    [
      "a line that is no longer sealed",
      "update chronicle set sum = null where id = 3",
      ["3 unsealed", "4 line"],
    ],
  ])("%s", (_what, change, faults) => {
    expect(faultsAfter(change)).toEqual(faults);
  });

  test("that the last lines are gone is seen by whoever has kept a sum", () => {
    const db = fiveLines();
    const kept = headOfChain(db)?.sum;
    db.$client.exec("delete from chronicle_texts where line_id > 3; delete from chronicle where id > 3");
    const sums: string[] = [];
    expect(verifyChronicle(db, (sum) => sums.push(sum)).faults).toEqual([]);
    expect(sums).toHaveLength(3);
    expect(sums).not.toContain(kept);
  });
});

test("a text that has been disposed of is gone, and the chain holds", () => {
  const db = demoDatabase();
  const head = headOfChain(db)?.sum;
  const line = historyOf(db, "meeting", "m-2026-5")[0] ?? { id: 1, actorName: "", label: "" };
  db.$client.prepare("delete from chronicle_texts where line_id = ?").run(line.id);
  db.insert(disposals)
    .values({ kind: disposedText, recordId: String(line.id), at: demoNow, rule: "chronicle" })
    .run();
  expect(verifyChronicle(db)).toMatchObject({ disposed: 1, head, faults: [] });
  const lines = db.$client.prepare("select actor_id from chronicle where id = ?").all(line.id);
  expect(lines).toHaveLength(1);
  tell(db, karin, { ...about, deed: "changed" }, demoNow);
  expect(verifyChronicle(db).faults).toEqual([]);
});

test("lines that were told before there was a chain are sealed once, and those that are sealed stay", () => {
  const db = fiveLines();
  const sums = () => db.$client.prepare("select sum from chronicle order by id").pluck().all();
  const before = sums();
  expect(sealChronicle(db)).toBe(0);
  db.$client.exec(
    "insert into chronicle (at, deed, subject, subject_id) values (6, 'changed', 'person', 'p-14')",
  );
  db.$client.exec("insert into chronicle_texts (line_id, salt, actor_name) values (6, 'aa', 'Karin')");
  tell(db, karin, { ...about, deed: "changed" }, 7);
  expect(sums().slice(0, 5)).toEqual(before);
  expect(verifyChronicle(db)).toMatchObject({ lines: 7, faults: [] });
});

test("nothing in the house changes a line or takes one away", () => {
  const changing =
    /(?:update|delete)\(\s*chronicle\b|(?:update|delete from)\s+["'`]?(?:chronicle\b(?!_)|\$\{chronicle\})/;
  const files = ["app", "db", "scripts"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name}`),
  );
  const found = files.filter((file) => changing.test(readFileSync(file, "utf8")));
  // The first only seals what has no sum; the second makes a demo, before anybody is there.
  expect(found).toEqual(["app/domain/chronicle/chain.server.ts", "scripts/demo/file.server.ts"]);
});
