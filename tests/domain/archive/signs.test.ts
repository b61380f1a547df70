import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { ask, shelfOf, staff, titlesFor } from "./shelf-of";
import { now } from "./small-town";

describe("the signs", () => {
  const shelf = () =>
    shelfOf(
      { title: "Skolans resa", unitId: "school", year: 2024, themeIds: ["youth"], countryCode: "PL" },
      { title: "Förskolans resa", unitId: "school", year: 2026, countryCode: "FI" },
      { title: "Hamnens resa", kind: "project", unitId: "energy", year: 2025, themeIds: ["money"] },
      { title: "Resultatet", year: 2020 },
    );
  test.each([
    ["resa -skola", ["Förskolans resa", "Hamnens resa"]],
    ['resa -"hamnens resa"', ["Förskolans resa", "Skolans resa"]],
    ["polen OR hamn", ["Hamnens resa"]],
    ["skola OR hamn", ["Förskolans resa", "Hamnens resa", "Skolans resa"]],
    ["resultat ELLER hamn", ["Hamnens resa", "Resultatet"]],
    ["res*", ["Förskolans resa", "Hamnens resa", "Resultatet", "Skolans resa"]],
    ["enhet:skola", ["Förskolans resa", "Skolans resa"]],
    ["enhet:EE", ["Hamnens resa"]],
    ["-enhet:skolförvaltningen resa", ["Hamnens resa"]],
    ["år:2024 resa", ["Skolans resa"]],
    ["year:2025-", ["Förskolans resa", "Hamnens resa"]],
    ["år:2024 år:2026", ["Förskolans resa", "Skolans resa"]],
    ["typ:projekt", ["Hamnens resa"]],
    ["type:lessons resa", ["Förskolans resa", "Skolans resa"]],
    ["land:polen", ["Skolans resa"]],
    ["country:Finland", ["Förskolans resa"]],
    ["tema:medfinansiering", ["Hamnens resa"]],
    ["tema:youth år:2024", ["Skolans resa"]],
    ["tema:youth år:2025", []],
  ])("%s finds what it says", async (text, titles) => {
    expect((await titlesFor(shelf(), text)).toSorted()).toEqual(titles);
  });

  test("are read eight of a sort: what stands eighth counts, and what stands ninth does not", async () => {
    const seven = ["xylofon", "yxskaft", "kvadrat", "bokmal", "zinkvit", "gurkört", "pjäxor"];
    const total = async (words: string[], between: string, before = "") =>
      (await titlesFor(shelf(), before + words.join(between))).length;
    const of = (sort: string, last: string) =>
      [
        [...seven, last],
        [...seven, "quinoa", last],
      ].map((words) => words.map((word) => sort + word));
    const many = Array.from({ length: 100 }, (_, place) => `${seven[place % seven.length]}${place}`);
    for (const asked of [
      many.map((word) => `${word}*`).join(" OR "),
      many.join(" "),
      many.map((word) => `enhet:${word}`).join(" "),
    ])
      expect((await titlesFor(shelf(), asked)).length).toBeLessThanOrEqual(4);
    const [eighth = [], ninth = []] = of("", "hamn");
    expect([await total(eighth, " OR "), await total(ninth, " OR ")]).toEqual([1, 0]);
    for (const [sort, last] of [
      ["-", "hamn"],
      ["-enhet:", "energi"],
    ] as const) {
      const [eighth = [], ninth = []] = of(sort, last);
      expect([await total(eighth, " ", "resa "), await total(ninth, " ", "resa ")], sort).toEqual([2, 3]);
    }
  });

  test("join a number with a word, and find joined words whole", async () => {
    const db = shelfOf({ title: "Plan 2031" }, { title: "En e-tjänst för Erasmus+" }, { title: "Hamnen" });
    expect((await titlesFor(db, "2031 OR hamn")).toSorted()).toEqual(["Hamnen", "Plan 2031"]);
    expect(await titlesFor(db, '"etjänst"')).toEqual(["En e-tjänst för Erasmus+"]);
    expect(await titlesFor(db, "etjänsten -hamn")).toEqual(["En e-tjänst för Erasmus+"]);
  });

  test("with a minus that say nothing known are words that must not be there", async () => {
    expect((await titlesFor(shelf(), "resa -enhet:hamnen")).toSorted()).toEqual([
      "Förskolans resa",
      "Skolans resa",
    ]);
  });

  test("that say nothing known are words", async () => {
    expect(await titlesFor(shelf(), "enhet:hamnen")).toEqual(["Hamnens resa"]);
    expect(await titlesFor(shelf(), "land:")).toEqual([]);
    expect((await titlesFor(shelf(), "resa -")).length).toBe(3);
  });
});

describe("hostile questions", () => {
  const hostile = [
    "NEAR(a b)",
    "*",
    "^tåg",
    "AND OR NOT",
    "tåg AND",
    "title_exact:tåg",
    "{body_exact}:tåg",
    '"',
    '""',
    '"""tåg',
    "tåg 'a'; drop table archive_entries; --",
    "a\u0000b",
    "\ud800",
    "tåg \udc00",
    "😀",
    "👩‍👩‍👧 tåg",
    "å".repeat(10_000),
    "tåg ".repeat(3_000),
    "\u202etåg\u202c",
    "שלום עולם",
    "مرحبا",
    "日本語",
    "<script>alert(1)</script>",
    "%",
    "_",
    "\\",
    "-tåg",
    "+",
    "(",
    ")",
    ":",
    "\ue02b",
    "٣٤",
    "ﬁ",
    "\u0301",
    "   \n\t ",
    "क्षेत्र",
    "tåg*",
    "\uffff",
    "𝒯𝓇ä𝒻𝒻",
  ];

  test.each(hostile)("%j is a question like any other", async (text) => {
    const db = shelfOf({ title: "Tåg till Bryssel", body: "Vi åkte tåg." });
    const answer = await searchArchive(db, staff, ask(text), now);
    if (/(^| )tåg($| )/.test(text)) expect(answer.total).toBe(1);
    expect(db.get<{ n: number }>(sql`select count(*) as n from archive_entries`)).toEqual({ n: 1 });
  });

  test("four hundred random questions make no error", async () => {
    const db = shelfOf({ title: "Tåg till Bryssel", body: "Vi åkte tåg." });
    const signs = [
      ..."ab åäö\"()*^:{}+-/\\'.,;<>%_\u0000\u0301\ud800\udc00\ue02b𝒯0",
      "NEAR",
      "AND",
      "OR",
      "NOT",
      "tåg",
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 16807) % 2147483647;
      return seed;
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: next() % 30 }, () => signs[next() % signs.length]).join("");
      const answer = await searchArchive(db, staff, ask(text), now);
      expect(answer.total, JSON.stringify(text)).toBe(answer.hits.length);
      expect(answer.total, JSON.stringify(text)).toBeLessThanOrEqual(1);
    }
  });

  test("choices and pages that do not exist give an empty answer or the last page, never an error", async () => {
    const db = shelfOf({ title: "Tåg" });
    const odd = ask("tåg", { unitIds: ["'; --", "__proto__"], years: [Number.NaN, 99999], themeIds: ["x"] });
    expect((await searchArchive(db, staff, odd, now)).total).toBe(0);
    for (const page of [0, -1, 99, Number.NaN, 1e300, 1.5])
      expect(await searchArchive(db, staff, ask("tåg", { page }), now)).toMatchObject({ page: 1, total: 1 });
  });
});
