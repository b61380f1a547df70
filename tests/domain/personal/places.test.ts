import { getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "#db/schema.server";
import { columnsOfSort, places, sortOf } from "~/domain/personal/places";
import { type SortName, sorts } from "~/domain/personal/sorts";
import { atLeastOne } from "../../support/at-least-one";

const tables = Object.entries(schema).flatMap(([name, table]) =>
  is(table, SQLiteTable) ? [{ name, table }] : [],
);

const textColumns = tables.flatMap(({ name, table }) =>
  Object.entries(getTableColumns(table))
    .filter(([, column]) => /^SQLiteText/.test(column.columnType) && !column.enumValues?.length)
    .map(([column]) => ({ name, column })),
);

test("every text column of the schema is placed once, and nothing is placed that is not there", () => {
  const placed = Object.keys(places).flatMap((name) =>
    (Object.keys(sorts) as SortName[]).flatMap((sort) =>
      columnsOfSort(name, sort).map((column) => `${name}.${column}`),
    ),
  );
  const there = textColumns.map(({ name, column }) => `${name}.${column}`);
  expect(there.length).toBeGreaterThan(600);
  expect(there.filter((column) => !placed.includes(column))).toEqual([]);
  expect(placed.filter((column) => !there.includes(column))).toEqual([]);
  expect(placed.filter((column, at) => placed.indexOf(column) !== at)).toEqual([]);
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(places).sort());
});

test("a column that leads to a person by key says whether the row is about them, written by them, or touched by them", () => {
  const toPeople = tables.flatMap(({ name, table }) => {
    const keys = (
      table as unknown as Record<
        symbol,
        { reference: () => { foreignTable: unknown; columns: { name: string }[] } }[]
      >
    )[Symbol.for("drizzle:SQLiteInlineForeignKeys")];
    return (keys ?? [])
      .map((key) => key.reference())
      .filter(({ foreignTable }) => foreignTable === schema.people)
      .flatMap(({ columns }) => {
        const [first] = columns;
        const found = Object.entries(getTableColumns(table)).find(
          ([, column]) => column === (first as never),
        );
        return found ? [[name, found[0]] as const] : [];
      });
  });
  expect(toPeople.length).toBeGreaterThan(40);
  for (const [name, column] of toPeople)
    expect(["about", "wrote", "did"], `${name}.${column}`).toContain(sortOf(name, column));
});

test("what opens a door is given to nobody", () => {
  const secret = /(?:Key|Sum|salt|identityHint)$/;
  const sums = [
    "chronicle.textSum",
    "signOffs.approvedSum",
    "oneTimeKeys.keySum",
    "informationEntries.caseKey",
    "outbox.dedupeKey",
  ];
  const likely = textColumns.filter(
    ({ name, column }) => secret.test(column) && !sums.includes(`${name}.${column}`),
  );
  for (const { name, column } of atLeastOne(likely))
    expect(sortOf(name, column), `${name}.${column}`).toBe("secret");
});
