import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sv as browserWords } from "~/i18n/browser/sv";
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

test("pages that send scripts say nothing but what is sent along", () => {
  const asking = filesBelow("app/routes").filter((file) =>
    /\bscripts: true\b/.test(readFileSync(file, "utf8")),
  );
  expect(asking.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  for (const file of [...asking, "app/root.tsx"]) reach(file, seen);
  const rooms = new Set(
    [...seen].flatMap((file) => {
      const source = readFileSync(file, "utf8");
      const named = [...source.matchAll(/(?:words|useWords\(\)|useSpeech\(\)\.words)\.(\w+)/g)].map(
        ([, room]) => room ?? "",
      );
      const taken = [
        ...source.matchAll(/const \{([^}]*)\} = (?:\w+\.)?(?:words|useWords\(\)|useSpeech\(\)\.words);/g),
      ];
      return [...named, ...taken.flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()))];
    }),
  );
  const unsent = [...rooms].filter((room) => room in sv && !(room in browserWords));
  expect(rooms).toContain("archive");
  expect(unsent).toEqual([]);
  for (const [room, words] of Object.entries(browserWords)) expect(words).toBe(sv[room as keyof typeof sv]);
});

/** A file and the components that it draws, as far as imports tell. */
function reach(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const [, to = ""] of readFileSync(file, "utf8").matchAll(/^import (?!type)[^;]*from "([^"]+)";/gm)) {
    const path = to.startsWith("~/")
      ? `app/${to.slice(2)}`
      : to.startsWith(".")
        ? join(dirname(file), to)
        : "";
    const found = [".tsx", ".ts"].map((end) => path + end).find((each) => existsSync(each));
    if (found && /^app\/(components|i18n\/format|root)/.test(found)) reach(found, seen);
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
