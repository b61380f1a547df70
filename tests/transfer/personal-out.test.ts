import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import * as schema from "#db/schema.server";
import { letterKinds } from "~/domain/outbox/facts";
import { heldAbout, isHeld } from "~/domain/personal/held.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import { heldAsPage, labelOf, listsOf } from "~/transfer/personal-out.server";
import { demoDatabase } from "../support/demo";

const columns = Object.entries(schema as Record<string, unknown>).flatMap(([table, found]) =>
  is(found, SQLiteTable)
    ? Object.entries(getTableColumns(found)).flatMap(([field, { enumValues }]) =>
        isHeld(table, field) ? [{ table, field, enumValues }] : [],
      )
    : [],
);

describe.each([
  ["Swedish", sv],
  ["English", en],
])("in %s", (_, words) => {
  test("every table and every field that is given out is called something", () => {
    expect(columns.length).toBeGreaterThan(300);
    expect(columns.filter(({ table }) => !words.personal.held.tables[table])).toEqual([]);
    expect(columns.filter(({ field }) => labelOf(words, field) === null)).toEqual([]);
  });

  test("every word of every list is said in words", () => {
    const unsaid = columns.flatMap(({ table, field, enumValues }) =>
      ((enumValues ?? []) as string[]).filter((value) => !listsOf(words, table)[field]?.[value]),
    );
    expect(unsaid).toEqual([]);
    expect(letterKinds.filter((kind) => !listsOf(words, "outbox").kind?.[kind])).toEqual([]);
  });
});

test.each(["p-01", "p-14", "p-33"])("the page of %s says in words what programs say by keys", (id) => {
  const db = demoDatabase();
  db.$client.exec(`insert into disposals (kind, record_id, at, by, rule) values ('draft', 'x', 1700000000000, '${id}', 'asked');
    update people set leave_asked_at = 1700000000000 where id = '${id}'`);
  const page = heldAsPage(heldAbout(db, id), "sv");
  const text = [...page.matchAll(/<d[td]>([^<]*)<\/d[td]>/g)].map(([, each]) => each);
  expect(text).toContain("Övergivna utkast till lärdomar");
  expect(text).toContain("Personens begäran");
  expect(text.filter((each) => /^[a-z]+[A-Z][A-Za-z]*$/.test(each ?? ""))).toEqual([]);
  expect(text.filter((each) => /^\d{13}$|\[object|^(?:true|false|null)$|^\{&quot;/.test(each ?? ""))).toEqual(
    [],
  );
  if (id === "p-14") expect(text).toContain("Slag: Lärdom\nText: medfinansiering");
});
