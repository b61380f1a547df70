import { expect, test } from "vitest";
import { type Stretch, twoTexts } from "~/transfer/two-texts.server";
import { effort } from "../support/effort";

const shown = (side: Stretch[]) => side.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
const textOf = (side: Stretch[]) => side.map(({ text }) => text).join("");

test("the words that the other text lacks are set apart, those that follow on one another together", () => {
  const { mine, theirs, isMarked } = twoTexts(
    "Vi sågs.\n\nTolv enheter svarade före den 15 januari.",
    "Vi sågs.\n\nTolv enheter svarade i tid.\n\nAlla är med.",
  );
  expect(shown(mine)).toBe("Vi sågs.\n\nTolv enheter svarade [före den 15 januari].");
  expect(shown(theirs)).toBe("Vi sågs.\n\nTolv enheter svarade [i tid].\n\n[Alla är med.]");
  expect(isMarked).toBe(true);
});

test("a text that is empty, and one with no word in common, are shown whole", () => {
  expect(twoTexts("", "Vi sågs.")).toEqual({
    mine: [],
    theirs: [{ text: "Vi sågs.", differs: true }],
    isMarked: true,
  });
  const { mine, theirs } = twoTexts("Kusten och havet", "Skog");
  expect([shown(mine), shown(theirs)]).toEqual(["[Kusten och havet]", "[Skog]"]);
});

test("both texts are whole on their own sides, whatever differs", () => {
  const words = ["Ett", "två", "tre.", "", "\n", "\n\n", "مرحبا", "<b>", "&"];
  const next = randomly(7);
  for (let round = 0; round < 300; round++) {
    const [mine, theirs] = [0, 1].map(() =>
      Array.from({ length: next(12) }, () => words[next(words.length)]).join(" "),
    ) as [string, string];
    const beside = twoTexts(mine, theirs);
    expect([textOf(beside.mine), textOf(beside.theirs)]).toEqual([mine, theirs]);
  }
});

test("texts as long as they may be, with nothing in its place, are shown without marks and in time", () => {
  const next = randomly(11);
  const [mine, theirs] = [0, 1].map(() =>
    Array.from({ length: 16_000 }, () => String.fromCharCode(97 + next(26), 97 + next(26))).join(" "),
  ) as [string, string];
  const worked = effort();
  expect(twoTexts(mine, theirs)).toEqual({
    mine: [{ text: mine, differs: false }],
    theirs: [{ text: theirs, differs: false }],
    isMarked: false,
  });
  expect(worked()).toBeLessThan(3_000);
  const oneWord = twoTexts(`${mine} slut`, `${mine} början`);
  expect(oneWord.mine.filter(({ differs }) => differs)).toEqual([{ text: "slut", differs: true }]);
});

/** Whole numbers below a bound, the same ones every time. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
