import { describe, expect, test } from "vitest";
import { addressOf, questionIn } from "~/components/archive/address";

const read = (search: string) => questionIn(new URLSearchParams(search));

describe("a search in the address bar", () => {
  test("comes back as it was written", () => {
    const address =
      "/arkiv?fraga=f%C3%A5r+%26+%22egen+insats%22&slag=lesson&slag=minutes&enhet=org-klf&ar=2026&tema=t-ide&ordning=nyast&sida=3";
    expect(addressOf(read(address.slice(7)))).toBe(address);
  });

  test("is only the archive's own address when nothing is asked", () => {
    expect(addressOf(read(""))).toBe("/arkiv");
    expect(addressOf(read("fraga=&ordning=&sida=1&slag="))).toBe("/arkiv");
  });

  test("leaves out what it does not know", () => {
    expect(read("slag=secret&slag=lesson&ar=20x6&ar=2026&ordning=slump&sida=-2&annat=1")).toMatchObject({
      kinds: ["lesson"],
      years: [2026],
      order: "best",
      page: 1,
    });
    for (const page of ["0", "1.5", "1e99", "NaN", "x", "99999999999"])
      expect(read(`sida=${page}`).page).toBe(1);
  });

  test("is cut where it is longer than anyone types", () => {
    expect(read(`fraga=${"å".repeat(5000)}`).text).toHaveLength(300);
    expect(read(Array.from({ length: 500 }, (_, index) => `enhet=u${index}`).join("&")).unitIds).toHaveLength(
      50,
    );
    expect(read(`tema=${"x".repeat(81)}`).themeIds).toEqual([]);
  });
});
