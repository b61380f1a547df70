import { expect, test } from "vitest";
import { readQuestion } from "~/domain/archive/question-language";

const word = (text: string) => ({ text, quoted: false, isBeginning: false });
const phrase = (text: string) => ({ text, quoted: true, isBeginning: false });

test.each([
  ["egen insats", { wanted: [[word("egen")], [word("insats")]] }],
  ['"egen insats" krävs', { wanted: [[phrase("egen insats")], [word("krävs")]] }],
  ["”egen insats”", { wanted: [[phrase("egen insats")]] }],
  ["skola -budget", { wanted: [[word("skola")]], unwanted: [word("budget")] }],
  ['tåg -"egen insats"', { wanted: [[word("tåg")]], unwanted: [phrase("egen insats")] }],
  ["skola OR förskola resa", { wanted: [[word("skola"), word("förskola")], [word("resa")]] }],
  ["a ELLER b OR c", { wanted: [[word("a"), word("b"), word("c")]] }],
  ["eller så or", { wanted: [[word("eller")], [word("så")], [word("or")]] }],
  ["OR", { wanted: [[word("OR")]] }],
  ["skola OR", { wanted: [[word("skola")]] }],
  ["utbyte*", { wanted: [[{ text: "utbyte", quoted: false, isBeginning: true }]] }],
  [
    "e-post 2026-11-12 KS 2026/0019",
    {
      wanted: [[word("e-post")], [word("2026-11-12")], [word("KS")], [word("2026/0019")]],
    },
  ],
  ["https://x.se a:b", { wanted: [[word("https://x.se")], [word("a:b")]] }],
  ["enhet: skola", { wanted: [[word("enhet:")], [word("skola")]] }],
  ['"tåg', { wanted: [[word("tåg")]] }],
  ['* ** ""', {}],
])("%s is read as it looks", (question, expected) => {
  expect(readQuestion(question)).toEqual({ wanted: [], unwanted: [], limits: [], ...expected });
});

test("limits are known in both languages, in any case, with a minus and with quotation marks", () => {
  expect(readQuestion('enhet:skola YEAR:2024- -typ:"lärdom" Land:PL').limits).toEqual([
    { name: "unit", value: "skola", isUnwanted: false, typed: "enhet:skola" },
    { name: "year", value: "2024-", isUnwanted: false, typed: "YEAR:2024-" },
    { name: "kind", value: "lärdom", isUnwanted: true, typed: '-typ:"lärdom"' },
    { name: "country", value: "PL", isUnwanted: false, typed: "Land:PL" },
  ]);
});
