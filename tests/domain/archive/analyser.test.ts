import { describe, expect, test } from "vitest";
import { chunksOf, foldOf, formMarks, tidyText, tokensOf } from "~/domain/archive/analyser";
import { columnsOf } from "~/domain/archive/columns";
import { partsOf, stemOf } from "~/domain/archive/swedish.server";

const words = (text: string) => tokensOf(tidyText(text)).map((token) => token.word);
const wholes = (text: string) => chunksOf(tidyText(text)).flatMap((chunk) => chunk.whole ?? []);

describe("words", () => {
  test("are letters and digits of any language, in lower case", () => {
    expect(words("Dębolipie, ÅRJÄNG & Łódź 2027!")).toEqual(["dębolipie", "årjäng", "łódź", "2027"]);
  });

  test("are the same whether the ring was typed with the letter or after it", () => {
    expect(words("A\u030angermanland")).toEqual(words("Ångermanland"));
  });

  test("know the Turkish dotted I and the German sharp s", () => {
    expect(words("İstanbul STRASSE straße")).toEqual(["istanbul", "strasse", "straße"]);
    expect(foldOf("straße")).toBe("strasse");
  });

  test("lose the colon ending of an abbreviation, but not a part of their own", () => {
    expect(words("EU:s KS:ets kl. 13:00")).toEqual(["eu", "ks", "kl", "13", "00"]);
  });

  test("are found in parts and whole when they have joints", () => {
    expect(words("KS 2026/0019")).toEqual(["ks", "2026", "0019"]);
    expect(wholes("KS 2026/0019, 2027-02-04, e-post och R&D")).toEqual([
      "20260019",
      "20270204",
      "epost",
      "rd",
    ]);
    expect(words("Erasmus+")).toEqual(["erasmus"]);
    expect(wholes("Erasmus+")).toHaveLength(1);
    expect(wholes("Erasmus")).toEqual([]);
  });

  test("stand where they say in the text", () => {
    const text = tidyText("Från Göteborg till EU:s kontor");
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...["Från", "Göteborg", "till", "EU", "kontor"],
    ]);
  });

  test("are joined over soft hyphens, and parted by control characters", () => {
    expect(words("med\u00adfinansiering")).toEqual(["medfinansiering"]);
    expect(words("a\u0000b")).toEqual(["a", "b"]);
  });

  test("survive what is no text at all", () => {
    expect(words("\ud800 😀👩‍👩‍👧 \u202e ++ -- //")).toEqual([]);
    expect(words("å".repeat(10_000))[0]).toHaveLength(64);
  });
});

describe("stems", () => {
  test.each([
    ["möte", ["möten", "mötet", "mötena", "mötenas", "mötets"]],
    ["vänort", ["vänorter", "vänorten", "vänorternas"]],
    ["projekt", ["projektet", "projekten", "projektets"]],
    ["program", ["programmet", "programmen"]],
    ["skola", ["skolor", "skolan", "skolans", "skolorna"]],
    ["partner", ["partners", "partnern", "partnerna"]],
    ["budget", ["budgeten", "budgetens"]],
    ["kriterium", ["kriterier", "kriteriet", "kriterierna"]],
    ["museum", ["museet", "museer", "museerna"]],
    ["erfarenhet", ["erfarenheter", "erfarenheten", "erfarenheterna"]],
    ["kommunal", ["kommunalt", "kommunala"]],
    ["utbyte", ["utbyten", "utbytet", "utbytena"]],
  ])("of %s are the same in all its forms", (word, forms) => {
    for (const form of forms) expect(stemOf(form)).toBe(stemOf(word));
  });

  test("keep får and far apart, and mål and mal", () => {
    expect(stemOf("får")).not.toBe(stemOf("far"));
    expect(stemOf("målet")).not.toBe(stemOf("malet"));
  });

  test("are taken before folding, so that the folded word is reached from both keyboards", () => {
    expect(foldOf(stemOf("vänorterna"))).toBe(foldOf(stemOf("vanorterna")));
    expect(foldOf(stemOf("hälsa"))).toBe(foldOf(stemOf("halsa")));
  });

  test("are their own stems", () => {
    for (const word of ["erfarenheterna", "medfinansieringen", "återbetalningarna", "kommunstyrelsens"])
      expect(stemOf(stemOf(word))).toBe(stemOf(word));
  });

  test("leave numbers and codes as they are", () => {
    expect(stemOf("2026")).toBe("2026");
    expect(stemOf("er21s")).toBe("er21s");
  });
});

describe("parts", () => {
  test.each([
    ["ungdomsarbetslöshet", ["ungdom", "arbetslöshet"]],
    ["vindkraftsanläggningarna", ["vindkraft", "anläggning"]],
    ["skolutbyte", ["skola", "utbyte"]],
    ["projektansökningar", ["projekt", "ansökning"]],
    ["landsbygdsprogrammet", ["landsbygd", "program"]],
    ["interregprojekt", ["interreg", "projekt"]],
    ["mötesanteckningar", ["möte", "anteckning"]],
  ])("of %s are %j", (compound, parts) => {
    expect(partsOf(compound)).toEqual(expect.arrayContaining(parts.map(stemOf)));
  });

  test("of parts are parts too", () => {
    expect(partsOf("skolutbytesprojekt")).toEqual(
      expect.arrayContaining([stemOf("skola"), stemOf("utbyte"), stemOf("projekt")]),
    );
  });

  test.each(["möte", "romernas", "medborgare", "hej", "x".repeat(60), "2026"])("of %s are none", (word) => {
    expect(partsOf(word)).toEqual([]);
  });
});

test("plurals with another vowel are the same word", () => {
  for (const [plural, singular] of [
    ["städer", "stad"],
    ["böckerna", "bok"],
    ["länderna", "land"],
    ["vänstäder", "vänstad"],
    ["ledamöter", "ledamot"],
  ])
    expect(stemOf(plural as string)).toBe(stemOf(singular as string));
});

test("the columns hold every form once, and the facts among the words of the body", () => {
  const { stem, folded } = formMarks;
  const marked = (mark: string, words: string) => words.replace(/(?<=^| )/g, mark);
  expect(columnsOf("Vänorterna", "Får far e-post?", "Polen")).toEqual({
    titleExact: "vänorterna",
    bodyExact: "får far e post polen epost",
    titleStem: marked(stem, "vänort"),
    bodyStem: marked(stem, `får far e post pol ${stemOf("epost")}`),
    titleParts: "",
    bodyParts: "",
    folded: marked(folded, "vanort far"),
  });
});

test("folding reaches the letters of neighbours and partners", () => {
  expect(foldOf("dębolipie łódź ærø đakovo þing ijspaleis café")).toBe(
    "debolipie lodz aro dakovo thing ijspaleis cafe",
  );
});
