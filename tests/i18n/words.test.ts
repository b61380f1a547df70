import { expect, test } from "vitest";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";

type Leaf = { key: string; text: string };

/** Every message with its place; one that takes parameters has no text here. */
function leavesOf(words: unknown, place = ""): Leaf[] {
  if (typeof words === "string") return [{ key: place, text: words }];
  if (typeof words === "function") return [{ key: place, text: "" }];
  return Object.entries(words as object).flatMap(([key, value]) =>
    leavesOf(value, place ? `${place}.${key}` : key),
  );
}

const swedish = leavesOf(sv);
const english = leavesOf(en);

test("both languages have the same messages", () => {
  expect(english.map(({ key }) => key)).toEqual(swedish.map(({ key }) => key));
});

test("the English is English: Swedish letters stand only in names", () => {
  const names = /Träffpunkt|På svenska|förvaltning|möten?|mötet/gi;
  const suspicious = english
    .filter(({ text }) => /[åäöÅÄÖ]/.test(text.replaceAll(names, "")))
    .map(({ key, text }) => `${key}: ${text}`);
  expect(suspicious).toEqual([]);
});

test("sentences differ between the languages, so that none was left untranslated", () => {
  const same = english
    .filter(({ text }, place) => /\s.*\s/.test(text) && text === swedish[place]?.text)
    .map(({ key, text }) => `${key}: ${text}`);
  expect(same).toEqual([]);
});
