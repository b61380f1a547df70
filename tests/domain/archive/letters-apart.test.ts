import { expect, test } from "vitest";
import { lettersApart } from "~/domain/archive/letters-apart";

test.each([
  ["vänort", "vänort", 0],
  ["vänort", "vänor", 1],
  ["vänort", "vännort", 1],
  ["vänort", "vönort", 1],
  ["vänort", "vänrot", 1],
  ["medfinansiering", "medfinasierng", 2],
  ["", "ab", 2],
])("from %j to %j is %d slips", (one, other, slips) => {
  expect(lettersApart(one, other, 2)).toBe(slips);
  expect(lettersApart(other, one, 2)).toBe(slips);
});

test("words farther apart than asked are told to be farther, without an exact count", () => {
  expect(lettersApart("bryssel", "budget", 2)).toBeGreaterThan(2);
  expect(lettersApart("a", "abcdef", 2)).toBeGreaterThan(2);
});
