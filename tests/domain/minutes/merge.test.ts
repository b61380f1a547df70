import { expect, test } from "vitest";
import { merge, paragraphs } from "~/domain/minutes/merge";
import { effort } from "../../support/effort";

const text = (...blocks: string[]) => blocks.join("\n\n");
const base = text("Ett", "Två", "Tre", "Fyra");

test.each([
  [
    "each another paragraph",
    text("Ett!", "Två", "Tre", "Fyra"),
    text("Ett", "Två", "Tre", "Fyra!"),
    "Ett! Två Tre Fyra!",
  ],
  [
    "paragraphs side by side",
    text("Ett", "Två!", "Tre", "Fyra"),
    text("Ett", "Två", "Tre!", "Fyra"),
    "Ett Två! Tre! Fyra",
  ],
  [
    "two in a row and the one after",
    text("Ett!", "Två!", "Tre", "Fyra"),
    text("Ett", "Två", "Tre!", "Fyra"),
    "Ett! Två! Tre! Fyra",
  ],
  [
    "a new one after one that is changed",
    text(base, "Fem"),
    text("Ett", "Två", "Tre", "Fyra!"),
    "Ett Två Tre Fyra! Fem",
  ],
  [
    "a new one before one that is changed",
    text("Noll", base),
    text("Ett!", "Två", "Tre", "Fyra"),
    "Noll Ett! Två Tre Fyra",
  ],
  [
    "one taken out and another changed",
    text("Ett", "Tre", "Fyra"),
    text("Ett", "Två", "Tre!", "Fyra"),
    "Ett Tre! Fyra",
  ],
  ["the same taken out by both", text("Ett", "Fyra"), text("Ett", "Tre", "Fyra"), "Ett Fyra"],
  [
    "the same change by both",
    text("Ett", "Två!", "Tre", "Fyra"),
    text("Ett", "Två!", "Tre", "Fyra"),
    "Ett Två! Tre Fyra",
  ],
  ["new ones at the end by both", text(base, "Min"), text(base, "Deras"), "Ett Två Tre Fyra Deras Min"],
  [
    "a new one that the other has with one more",
    text(base, "Min"),
    text(base, "Min", "Deras"),
    "Ett Två Tre Fyra Min Deras",
  ],
  [
    "one divided in two, and the next changed",
    text("Ett", "T", "vå", "Tre", "Fyra"),
    text("Ett", "Två", "Tre!", "Fyra"),
    "Ett T vå Tre! Fyra",
  ],
])("%s: both changes stand", (_name, mine, theirs, expected) => {
  expect(merge(base, mine, theirs)).toEqual({ text: expected.replaceAll(" ", "\n\n"), clean: true });
});

test("a first text by each is both texts", () => {
  expect(merge("", "Min", "Deras")).toEqual({ text: text("Deras", "Min"), clean: true });
});

test.each([
  [
    "the same paragraph",
    text("Ett", "Två min", "Tre", "Fyra"),
    text("Ett", "Två deras", "Tre", "Fyra"),
    "Två deras|Två min",
  ],
  [
    "one changes what the other takes out",
    text("Ett", "Två min", "Tre", "Fyra"),
    text("Ett", "Tre", "Fyra"),
    "Två min",
  ],
  ["one takes out everything", "", text("Ett", "Två", "Tre", "Fyra deras"), "Fyra deras"],
  [
    "one divides what the other changes",
    text("Ett", "T", "vå", "Tre", "Fyra"),
    text("Ett", "Två deras", "Tre", "Fyra"),
    "T|vå|Två deras",
  ],
])("%s: not put together, and nothing is thrown away", (_name, mine, theirs, kept) => {
  const { clean, text: both } = merge(base, mine, theirs);
  expect(clean).toBe(false);
  for (const each of kept.split("|")) expect(paragraphs(both)).toContain(each);
});

test("a list or a table is one paragraph, and empty lines between paragraphs may hold spaces", () => {
  expect(paragraphs("# Rubrik\n \n- ett\n- två\n\n\n| a |\n|---|\n| 1 |\n")).toEqual([
    "# Rubrik",
    "- ett\n- två",
    "| a |\n|---|\n| 1 |",
  ]);
});

test("whatever two people do to a text, no paragraph that one of them wrote is lost", () => {
  const random = numbers(20_270_204);
  for (let round = 0; round < 1_000; round++) {
    const from = Array.from({ length: random(7) }, (_, place) => `p${place}`);
    const mine = changed(from, "min", random);
    const theirs = changed(from, "deras", random);
    const { text: both, clean } = merge(text(...from), text(...mine), text(...theirs));
    const out = paragraphs(both);
    const told = JSON.stringify({ from, mine, theirs, out });
    for (const each of [...mine, ...theirs]) if (!from.includes(each)) expect(out, told).toContain(each);
    for (const each of from)
      if (mine.includes(each) && theirs.includes(each)) expect(out, told).toContain(each);
    expect(merge(text(...from), text(...theirs), text(...mine)).clean, told).toBe(clean);
    expect(merge(text(...from), text(...mine), text(...from)), told).toEqual({
      text: text(...mine),
      clean: true,
    });
    expect(merge(text(...from), text(...from), text(...theirs)), told).toEqual({
      text: text(...theirs),
      clean: true,
    });
    expect(merge(text(...from), text(...mine), text(...mine)), told).toEqual({
      text: text(...mine),
      clean: true,
    });
  }
});

test("two long texts with nothing in common are put together at once", () => {
  const long = (word: string) => text(...Array.from({ length: 5_000 }, (_, place) => `${word}${place}`));
  const worked = effort();
  expect(merge(long("a"), long("b"), long("c")).clean).toBe(false);
  expect(worked()).toBeLessThan(2_000);
});

/** A text with some paragraphs changed, taken out, or new. */
function changed(from: string[], by: string, random: (below: number) => number): string[] {
  return from.flatMap((each, place) => {
    const deed = random(8);
    if (deed === 0) return [];
    if (deed === 1) return [`${each} ${by}`];
    if (deed === 2) return [each, `ny ${by} ${place}`];
    return [each];
  });
}

/** The same run of numbers each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
