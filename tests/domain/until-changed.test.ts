import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { lessons } from "#db/schema.server";
import { untilChanged } from "~/domain/until-changed.server";
import { demoDatabase } from "../support/demo";

test("what is dear is made once until anything is saved, for each key and each database", () => {
  const [db, other] = [demoDatabase(), demoDatabase()];
  let made = 0;
  const ask = (database = db, key = "one") => untilChanged(database, key, () => ++made);
  expect([ask(), ask()]).toEqual([1, 1]);
  expect([ask(db, "two"), ask(other), ask()]).toEqual([2, 3, 1]);
  db.update(lessons).set({ title: "Annat" }).where(eq(lessons.id, "l-01")).run();
  expect([ask(), ask(db, "two"), ask(other)]).toEqual([4, 5, 3]);
});

test("in a transaction it is made anew, and what is undone leaves nothing behind", () => {
  const db = demoDatabase();
  const title = () => db.select().from(lessons).where(eq(lessons.id, "l-01")).get()?.title;
  const before = title();
  const ask = () => untilChanged(db, "title", title);
  expect(ask()).toBe(before);
  expect(() =>
    db.transaction((tx) => {
      tx.update(lessons).set({ title: "Ångras" }).where(eq(lessons.id, "l-01")).run();
      expect(untilChanged(tx, "title", title)).toBe("Ångras");
      throw new Error("undone");
    }),
  ).toThrow("undone");
  expect(ask()).toBe(before);
});

test("only so much is kept: what was asked for longest ago goes first", () => {
  const db = demoDatabase();
  const made: number[] = [];
  for (let number = 0; number <= 24; number += 1) untilChanged(db, `key ${number}`, () => made.push(number));
  for (const number of [24, 1, 0]) untilChanged(db, `key ${number}`, () => made.push(number));
  expect(made.slice(25)).toEqual([0]);
});
