import { describe, expect, test } from "vitest";
import { dictionary } from "~/domain/archive/dictionary.server";
import { familiesOf } from "~/domain/archive/hunspell";
import { dictionaryFrom, wordTableOf } from "~/domain/archive/word-table";

const affixes = [
  "SET UTF-8",
  "FORBIDDENWORD %",
  "NEEDAFFIX ¤",
  "COMPOUNDBEGIN X",
  "COMPOUNDMIDDLE U",
  "COMPOUNDEND Y",
  "ONLYINCOMPOUND Z",
  "SFX A Y 2",
  "SFX A 0 n [aeiouy]",
  "SFX A 0 en [^aeiouy]",
  "SFX B Y 1",
  "SFX B a or a",
  "SFX C Y 1",
  "SFX C a - a",
  "SFX D Y 1",
  "SFX D 0 s/XZ .",
].join("\n");
const words = ["6", "skola/BCY", "by/ADY", "Stockholm", "felord/%A", "hamp-", "bara/¤A"].join("\n");

test("a dictionary's words are read with their forms, and with those that begin a compound", () => {
  const families = new Map([...familiesOf(affixes, words)].map((family) => [family.base, family]));
  expect([...(families.get("skola")?.forms ?? [])]).toEqual(["skola", "skolor"]);
  expect([...(families.get("by")?.forms ?? [])]).toEqual(["by", "byn"]);
  expect([...(families.get("by")?.beginnings ?? [])]).toEqual(["bys"]);
  expect(families.get("by")?.endsCompounds).toBe(true);
  expect(families.get("stockholm")?.endsCompounds).toBe(false);
  expect([...(families.get("hamp")?.beginnings ?? [])]).toEqual(["hamp"]);
  expect(families.has("felord")).toBe(false);
  expect([...(families.get("bara")?.forms ?? [])]).toEqual(["baran"]);
});

test("the table gives back what was put in, and nothing else", () => {
  const known = dictionaryFrom(wordTableOf(affixes, words));
  for (const family of familiesOf(affixes, words)) {
    for (const form of family.forms) expect(known.baseOf(form), form).not.toBeNull();
    for (const form of family.beginnings) expect(known.baseOfBeginning(form), form).toBe(family.base);
  }
  expect(known.baseOf("skolor")).toBe("skola");
  expect(known.baseOfEnding("byn")).toBe("by");
  for (const unknown of ["felord", "hamp", "skol", "", "s", "skolorna", "x".repeat(500)])
    expect(known.baseOf(unknown), unknown).toBeNull();
  expect(known.baseOfEnding("stockholm")).toBeNull();
});

describe("the Swedish dictionary", () => {
  test.each([
    ["mötena", "möte"],
    ["ungdomars", "ungdom"],
    ["kommunernas", "kommun"],
    ["studiebesöken", "studiebesök"],
    ["får", "får"],
  ])("knows that %s is a form of %s", (form, base) => {
    expect(dictionary().baseOf(form)).toBe(base);
  });

  test.each([
    ["ungdoms", "ungdom"],
    ["landsbygds", "landsbygd"],
    ["projekt", "projekt"],
  ])("knows that %s begins compounds of %s", (form, base) => {
    expect(dictionary().baseOfBeginning(form)).toBe(base);
  });
});
