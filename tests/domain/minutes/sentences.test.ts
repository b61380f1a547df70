import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countSentences, mostSentences } from "~/domain/minutes/sentences";
import { effort } from "../../support/effort";

test.each([
  ["", 0],
  ["   \n\n ", 0],
  ["Vi träffades", 1],
  ["Vi träffades.", 1],
  ["Vi träffades. Vi beslutade. Vi gick hem.", 3],
  ["Vi träffades.\nVi beslutade.\n\nVi gick hem", 3],
  ["Vi såg bl.a. Lübeck och t.ex. Gdańsk.", 1],
  ["Vi såg bl. a. Lübeck, dvs. en vänort.", 1],
  ["Mötet började kl. 13.00 och slutade kl. 15.30.", 1],
  ["Mötet börjar kl. 13. Det slutar kl. 15.", 2],
  ["Bidraget är 1.250.000 kronor, ca. 40 procent. Det räcker.", 2],
  ["Vi talade om resor, avtal m.m. Nästa möte är i maj.", 2],
  ["Vi talade om resor m.m. och om avtal.", 1],
  ["Frågan gäller fr.o.m. 2027 t.o.m. 2029, s.k. mellanår.", 1],
  ["Dr. S. Svensson och A.-M. Ek talade om dnr. 2026/19.", 1],
  ["Kommer Lübeck? Ja! Det gör de…", 3],
  ["”Kommer ni?” undrade Per. Ingen visste.", 2],
  ["Det dröjer… och dröjer.", 1],
  ["Vi sa ”ja.” Sedan gick vi (alla). Klart.", 3],
  ["- En sak\n- En till\n- Den tredje\n- Den fjärde", 4],
  ["1. En sak\n2. En till", 2],
  ["We met at 1 p.m. and spoke, e.g. about twin towns, i.e. Lübeck.", 1],
  ["We saw Mr. Ek, Mrs. Ek etc. Then we left.", 2],
  ["We met on 5 Feb. and decided nothing. No. 3 was left.", 2],
  ["Le\u0301 monde. Cafe\u0301.", 2],
  ["... !!! ???", 0],
])("%j has %i", (text, sentences) => {
  expect(countSentences(text)).toBe(sentences);
});

test("a hostile summary is counted at once", () => {
  const worked = effort();
  for (const text of [".".repeat(200_000), "a.".repeat(100_000), ")".repeat(200_000), "x ".repeat(100_000)])
    countSentences(text);
  expect(worked()).toBeLessThan(1000);
});

test("every summary of the demo keeps to the rule", () => {
  const demo = JSON.parse(readFileSync("db/demo/municipality.json", "utf8"));
  const summaries = demo.meetings.flatMap(
    (meeting: { minutes?: { summary?: string } }) => meeting.minutes?.summary ?? [],
  );
  expect(summaries.length).toBeGreaterThan(9);
  for (const summary of summaries)
    expect(countSentences(summary), summary).toBeLessThanOrEqual(mostSentences);
});
