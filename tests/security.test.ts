import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/security.md", "utf8");
const rows = text
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, row = "", , verdict = "", by = ""]) => ({ row, verdict, by }));

test("every row of the list has a verdict, and an exception says who accepts it", () => {
  expect(rows.length).toBeGreaterThan(55);
  for (const { row, verdict, by } of rows) {
    expect(["met", "–", "exception"], row).toContain(verdict);
    if (verdict === "met") expect(by, row).toMatch(/`|by review|zod|React/);
    if (verdict === "exception") expect(by, row).toMatch(/Accepted by: \S/);
  }
});

test("every file that is named there is there", () => {
  const named = [...text.matchAll(/`((?:app|db|docs|tests|scripts)\/[\w./-]+|server\.js)`/g)].map(
    ([, file = ""]) => file,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test("every advisory is named by its whole number, so that it can be looked up", () => {
  const known = readFileSync("docs/decisions/0001-remix-2.md", "utf8").match(/GHSA[\w-]+/g) ?? [];
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((each) => !/^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$/.test(each))).toEqual([]);
});
