import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { catalogueOf } from "~/domain/archive/catalogue.server";
import { searchArchive } from "~/domain/archive/query.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { shelve, unshelve } from "~/domain/archive/shelf.server";
import { ask, staff } from "./shelf-of";
import { now } from "./small-town";

/** One who writes and one who only reads, each with a connection of their own. */
function writerAndReader() {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-catalogue-"));
  const file = join(folder, "town.db");
  const writer = openDatabase(file);
  migrateOpen(writer);
  const reader = openDatabase(file, { readonly: true });
  onTestFinished(() => {
    for (const db of [reader, writer]) closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  const put = (id: string, more: object = {}) =>
    shelve(
      writer,
      {
        kind: "policy",
        recordId: id,
        path: `/${id}`,
        title: `Tåg ${id}`,
        body: "",
        visibility: "internal",
        year: 2026,
        ...more,
      },
      now,
    );
  const found = () => {
    const { hits, total, facets } = searchArchive(reader, staff, ask("tåg"), now);
    return { ids: hits.map(({ recordId }) => recordId).sort(), total, years: facets.years };
  };
  return { writer, put, found };
}

test("whoever only reads sees at once what is put, changed and taken out", () => {
  const { writer, put, found } = writerAndReader();
  put("a");
  expect(found()).toEqual({ ids: ["a"], total: 1, years: [{ value: 2026, count: 1 }] });
  put("b", { year: 2024 });
  put("a", { year: 2025 });
  expect(found().years).toEqual([
    { value: 2025, count: 1 },
    { value: 2024, count: 1 },
  ]);
  put("b", { visibility: "network" });
  expect(found().ids).toEqual(["a"]);
  unshelve(writer, "policy", "a");
  expect(found()).toEqual({ ids: [], total: 0, years: [] });
});

test("a change that is undone leaves no trace, also for a search in its midst", () => {
  const { writer, put, found } = writerAndReader();
  put("a");
  expect(() =>
    writer.transaction((tx) => {
      put("b");
      expect(searchArchive(tx, staff, ask("tåg"), now).total).toBe(2);
      throw new Error("undone");
    }),
  ).toThrow("undone");
  put("c");
  expect(searchArchive(writer, staff, ask("tåg"), now).total).toBe(2);
  expect(found().ids).toEqual(["a", "c"]);
});

test("follows when more has changed than is noted, and when everything is shelved anew", () => {
  const { writer, put, found } = writerAndReader();
  put("a");
  expect(found().total).toBe(1);
  writer.transaction(() => {
    for (let time = 0; time < 21_000; time++) put("a", { year: 2000 + (time % 20) });
    unshelve(writer, "policy", "a");
    put("b");
  });
  expect(found()).toEqual({ ids: ["b"], total: 1, years: [{ value: 2026, count: 1 }] });
  expect(writer.$client.prepare("select count(*) from archive_changes").pluck().get()).toBeLessThan(21_001);
  reshelveEverything(writer, now);
  expect(found().total).toBe(0);
  expect(catalogueOf(writer).entries).toBe(0);
});
