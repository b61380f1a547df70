import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/open.server";
import { type Question, searchArchive, totalOf } from "~/domain/archive/query.server";
import { atLeastOne } from "../../support/at-least-one";
import { ask, shelfOf, staff, titlesFor } from "./shelf-of";
import { now } from "./small-town";

test("the number of hits alone is the one that a search tells", () => {
  const db = shelfOf(
    { title: "Tåg", body: "till Bryssel" },
    { title: "Bryssel", body: "med flyg" },
    { title: "Resor", body: "med tåg i Norden" },
  );
  const texts = ["", "tåg", "tåg bryssel", "tåg -bryssel", "brysel", "xyzzy"];
  const totals = texts.map((text) => totalOf(db, staff, text));
  expect(totals).toEqual(texts.map((text) => searchArchive(db, staff, ask(text), now).total));
  expect(new Set(totals).size).toBeGreaterThan(2);
});

describe("the order", () => {
  test("is exact before stem before part of a compound before synonym", async () => {
    const db = shelfOf(
      { title: "Ett", body: "egen insats" },
      { title: "Två", body: "medfinansieringsplan" },
      { title: "Tre", body: "medfinansieringen" },
      { title: "Fyra", body: "medfinansiering" },
    );
    expect(await titlesFor(db, "medfinansiering")).toEqual(["Fyra", "Tre", "Två", "Ett"]);
  });

  test("puts a word in the title before the same word in the text", async () => {
    const db = shelfOf(
      { title: "Resor", body: "tåg till Bryssel" },
      { title: "Bryssel", body: "tåg och resor" },
    );
    expect(await titlesFor(db, "bryssel")).toEqual(["Bryssel", "Resor"]);
  });

  test("prefers the newer of two that are alike, and with newest first looks at the day only", async () => {
    const db = shelfOf(
      { title: "Tåg gammal", day: "2019-01-01" },
      { title: "Tåg nyare", day: "2026-01-01" },
      { title: "Annat", body: "om tåg", day: "2026-11-01" },
    );
    expect(await titlesFor(db, "tåg")).toEqual(["Tåg nyare", "Tåg gammal", "Annat"]);
    expect(await titlesFor(db, "tåg", { order: "newest" })).toEqual(["Annat", "Tåg nyare", "Tåg gammal"]);
  });

  test("puts what holds all the words before what holds some, and says when it had to loosen", async () => {
    const db = shelfOf(
      { title: "Hamnen", body: "hamn" },
      { title: "Kajen", body: "kaj" },
      { title: "Hamnens kaj", body: "både och" },
    );
    const answer = await searchArchive(db, staff, ask("hamn kaj"), now);
    expect(answer.loosened).toBe(true);
    expect(answer.total).toBe(3);
    expect(answer.hits[0]?.recordId).toBe("l3");
    expect(answer.hits[1]?.why.lacking).toHaveLength(1);
  });

  test("keeps to what holds all the words when that fills a page", async () => {
    const both = Array.from({ length: 20 }, (_, place) => ({ title: `Hamn ${place}`, body: "kaj" }));
    const db = shelfOf(...both, { title: "Bara hamn" });
    const answer = await searchArchive(db, staff, ask("hamnar kajer"), now);
    expect(answer).toMatchObject({ total: 20, loosened: false });
    const fewer = shelfOf(...both.slice(1), { title: "Bara hamn" });
    const loosened = await searchArchive(fewer, staff, ask("hamnar kajer"), now);
    expect(loosened).toMatchObject({ total: 20, loosened: true });
    expect(loosened.hits.at(-1)?.why.lacking).toEqual(["kajer"]);
  });

  test("finds the one entry with the rare word among thousands with the common ones", async () => {
    const many = Array.from({ length: 2400 }, (_, place) => ({
      title: place % 2 ? `Hamn ${place}` : `Kaj ${place}`,
      body: "hamn och kaj",
    }));
    const db = shelfOf(...many, { title: "Drönare", body: "om luften" });
    const answer = await searchArchive(db, staff, ask("hamnen kajer drönare"), now);
    expect(answer.total).toBe(2401);
    expect(answer.hits[0]?.recordId).toBe("l2401");
  });
});

describe("words", () => {
  test("keep får and far apart for those who type the ring, and find both for those who cannot", async () => {
    const db = shelfOf({ title: "Mina får" }, { title: "Min far" });
    expect(await titlesFor(db, "får")).toEqual(["Mina får"]);
    expect(await titlesFor(db, "far")).toEqual(["Min far", "Mina får"]);
  });

  test("find compounds by their parts, and the parts by the compound", async () => {
    const db = shelfOf({ title: "Skolutbyte i Polen" }, { title: "Utbyte för skolor" }, { title: "Hamnen" });
    for (const text of ["skolutbyte", "utbyte för skolor", "skolornas utbyten", "skolutbyten"])
      expect((await titlesFor(db, text)).toSorted(), text).toEqual([
        "Skolutbyte i Polen",
        "Utbyte för skolor",
      ]);
    const applications = shelfOf({ title: "Projektansökningarna" });
    expect(await titlesFor(applications, "projekt ansökan")).toEqual(["Projektansökningarna"]);
  });

  test("find Swedish by English and an abbreviation by what it stands for", async () => {
    const db = shelfOf({ title: "Ungdomsarbetslösheten" }, { title: "ESF-medel" }, { title: "Hamnen" });
    expect(await titlesFor(db, "youth unemployment")).toEqual(["Ungdomsarbetslösheten"]);
    expect(await titlesFor(db, "socialfonden")).toEqual(["ESF-medel"]);
    expect(await titlesFor(db, "European Social Fund")).toEqual(["ESF-medel"]);
  });

  test("that are misspelt find the nearest that stand there, and say so", async () => {
    const db = shelfOf({ title: "Krisberedskap" }, { title: "Hamnen" });
    const answer = await searchArchive(db, staff, ask("krisberedskapp"), now);
    expect(answer).toMatchObject({ total: 1, meant: "krisberedskap" });
    expect(answer.hits[0]?.why.instead).toEqual([
      { typed: "krisberedskapp", found: "Krisberedskap", likeness: "spelling" },
    ]);
    expect(await titlesFor(db, "hamm")).toEqual([]);
  });

  test("find every inflection of a meeting and a twin town", async () => {
    const db = shelfOf({ title: "Mötena i vänorterna" });
    for (const text of ["möte", "möten", "mötet", "vänort", "vänorter", "vänorten", "vanorter", "VÄNORT"])
      expect(await titlesFor(db, text)).toHaveLength(1);
  });

  test("find case numbers, days and joined words however they are typed", async () => {
    const db = shelfOf(
      { title: "Dnr KS 2026/0019" },
      { title: "Möte 2027-02-04" },
      { title: "Erasmus+ och e-tjänst" },
    );
    for (const text of ["KS 2026/0019", "2026/0019", "2026-0019"])
      expect((await titlesFor(db, text))[0]).toBe("Dnr KS 2026/0019");
    expect(await titlesFor(db, "2027-02-04")).toEqual(["Möte 2027-02-04"]);
    for (const text of ["erasmus+", "Erasmus", "e-tjänst", "etjänst"])
      expect(await titlesFor(db, text)).toEqual(["Erasmus+ och e-tjänst"]);
  });

  test("in quotation marks must stand together", async () => {
    const db = shelfOf({ title: "En egen insats krävs" }, { title: "Insats på egen hand" });
    expect(await titlesFor(db, '"egen insats"')).toEqual(["En egen insats krävs"]);
    expect(await titlesFor(db, "”egen insats” krävs")).toEqual(["En egen insats krävs"]);
    expect(await titlesFor(db, '"egen')).toHaveLength(2);
  });

  test("find what means nearly the same, also phrases, and tell which did", async () => {
    const db = shelfOf({ title: "Om egen insats" }, { title: "Twin towns" });
    const answer = await searchArchive(db, staff, ask("medfinansiering"), now);
    expect(answer.widenedWith).toEqual(["egen insats"]);
    expect(answer.hits[0]?.why).toMatchObject({
      inTitle: true,
      instead: [{ typed: "medfinansiering", found: "egen insats", likeness: "synonym" }],
    });
    expect(await titlesFor(db, "vänorter")).toEqual(["Twin towns"]);
    expect((await titlesFor(shelfOf({ title: "Vänorten" }), "twin towns"))[0]).toBe("Vänorten");
  });

  test("do not take the beginning of a word for an abbreviation", async () => {
    const db = shelfOf({ title: "Loidans" }, { title: "Mandatbrev" }, { title: "Ksamil" });
    expect(await titlesFor(db, "avsiktsförklaring")).toEqual(["Mandatbrev"]);
    expect(await titlesFor(db, "KS")).toEqual([]);
  });

  test("that mean nothing by themselves are left out when others remain", async () => {
    const db = shelfOf({ title: "Likviditet" }, { title: "Vad har vi" });
    expect(await titlesFor(db, "vad har vi lärt oss om likviditeten")).toEqual(["Likviditet"]);
    expect(await titlesFor(db, "vad har vi")).toEqual(["Vad har vi"]);
  });
});

describe("choices and pages", () => {
  const mixed = () =>
    shelfOf(
      { title: "Tåg A", unitId: "school", year: 2025, themeIds: ["money"] },
      { title: "Tåg B", unitId: "energy", year: 2026, themeIds: ["money", "youth"] },
      { title: "Tåg C", kind: "project", unitId: "energy", year: 2026 },
      { title: "Båt", unitId: "school" },
    );

  test("count what each choice would give with the rest as it is", async () => {
    const answer = await searchArchive(mixed(), staff, ask("tåg", { unitIds: ["energy"] }), now);
    expect(answer.total).toBe(2);
    expect(answer.facets.kinds).toEqual([
      { value: "lesson", count: 1 },
      { value: "project", count: 1 },
    ]);
    expect(answer.facets.units.map((unit) => [unit.nameSv, unit.count])).toEqual([
      ["Ekbacka Energi", 2],
      ["Skolförvaltningen", 1],
    ]);
    expect(answer.facets.years).toEqual([{ value: 2026, count: 2 }]);
    expect(answer.facets.themes.map((theme) => [theme.value, theme.count])).toEqual([
      ["youth", 1],
      ["money", 1],
    ]);
  });

  test("agree with what the choice then gives", async () => {
    const db = mixed();
    const { facets } = await searchArchive(db, staff, ask("tåg"), now);
    const totalWith = async (more: Partial<Question>) =>
      (await searchArchive(db, staff, ask("tåg", more), now)).total;
    for (const { value, count } of atLeastOne(facets.kinds))
      expect(await totalWith({ kinds: [value] })).toBe(count);
    for (const { value, count } of atLeastOne(facets.units))
      expect(await totalWith({ unitIds: [value] })).toBe(count);
    for (const { value, count } of atLeastOne(facets.years))
      expect(await totalWith({ years: [value] })).toBe(count);
    for (const { value, count } of atLeastOne(facets.themes))
      expect(await totalWith({ themeIds: [value] })).toBe(count);
  });

  test("are kept to be taken back when they leave nothing", async () => {
    const answer = await searchArchive(
      mixed(),
      staff,
      ask("båt", { kinds: ["project"], unitIds: ["energy"] }),
      now,
    );
    expect(answer.total).toBe(0);
    expect(answer.facets.kinds).toContainEqual({ value: "project", count: 0 });
    expect(answer.facets.units).toContainEqual(expect.objectContaining({ value: "energy", count: 0 }));
  });

  test("without words list what they leave, newest first", async () => {
    const db = shelfOf({ title: "Gammal", day: "2020-01-01" }, { title: "Ny", day: "2026-01-01" });
    expect(await titlesFor(db, "  ")).toEqual(["Ny", "Gammal"]);
    expect((await searchArchive(db, staff, ask(""), now)).loosened).toBe(false);
  });

  test("fill every page but the last, and show each hit once", async () => {
    const db = shelfOf(...Array.from({ length: 45 }, (_, index) => ({ title: `Tåg ${index}` })));
    const pages = await Promise.all(
      [1, 2, 3].map((page) => searchArchive(db, staff, ask("tåg", { page }), now)),
    );
    expect(pages.map((page) => page.hits.length)).toEqual([20, 20, 5]);
    expect(pages.map((page) => [page.from, page.total, page.pages])).toEqual([
      [1, 45, 3],
      [21, 45, 3],
      [41, 45, 3],
    ]);
    expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.recordId))).size).toBe(45);
  });

  test("take no more statements when there are more hits", async () => {
    const statements = async (entries: number) => {
      const told: string[] = [];
      const titles = Array.from({ length: entries }, (_, index) => ({ title: `Tåg ${index}` }));
      const file = shelfOf(...titles).$client.serialize();
      const db = openDatabase(file, { onStatement: (text) => told.push(text) });
      told.length = 0;
      await searchArchive(db, staff, ask("tåg båt medfinansiering vänort"), now);
      return told.length;
    };
    expect(await statements(200)).toBeLessThanOrEqual(await statements(20));
  });
});
