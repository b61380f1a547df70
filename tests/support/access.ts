import { afterAll, beforeAll, expect, test } from "vitest";
import { rows } from "../routes/rights/every-row";
import { layRecords } from "../routes/rights/records";
import { Crawl, type Reach, type Sight } from "./crawl";
import { type House, openHouse } from "./server";
import { patternOf } from "./walk";

/**
 * The tests of what Chromium sees when everybody has gone through the house, as far as told: when every page is seen, at a
 * desk and on a phone, by day and by night, and in both languages. It may take so many minutes.
 */
export function testAccess(reach: Reach, minutes: number): void {
  let house: House;
  let crawl: Crawl;

  beforeAll(async () => {
    house = await openHouse();
    layRecords(house);
    crawl = await new Crawl(house, reach).go();
  }, minutes * 60_000);

  afterAll(() => house.close());

  const told = (look: (sight: Sight) => string[]) => faults(crawl.sights, look);

  test("enough of the house has been seen", () => {
    expect(crawl.sights.length).toBeGreaterThan(reach === "new" ? 60 : 600);
  });

  if (reach === "every")
    test("every page of the sitemap that anybody may read has been seen", () => {
      const ways = ["1280 light", "320 dark", "1280 dark", "320 light", "sv", "en"];
      const seen = new Set(
        crawl.sights.flatMap(({ path, look: { width, scheme, language } }) =>
          [`${width} ${scheme}`, language].map((way) => `${path} ${way}`),
        ),
      );
      const unseen = rows
        .filter(({ path, get, resource }) => get.length > 0 && !resource && !crawl.leadOn.has(path))
        .flatMap(({ path }) => ways.map((way) => `${path} ${way}`))
        .filter((each) => !seen.has(each));
      expect(unseen).toEqual([]);
    });

  test("every page of somebody's own is there, and one that is not theirs or not there says so", () => {
    expect(crawl.wrongAnswers).toEqual([]);
  });

  test("axe finds nothing on any page", () => {
    expect(told(({ barriers }) => barriers)).toEqual([]);
  });

  test("no link leads to a page that is not there or not for the reader", () => {
    expect(crawl.deadLinks).toEqual([]);
  });

  test("no page makes the browser complain", () => {
    expect(told(({ complaints }) => complaints)).toEqual([]);
  });

  test("no page scrolls sideways on the narrowest phone", () => {
    expect(told(({ beyond }) => beyond)).toEqual([]);
  });

  test("every page has one main part and one first heading, and skips no level", () => {
    expect(
      told(({ mains, levels }) => {
        const firsts = levels.filter((level) => level === 1).length;
        const skips = levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1);
        return [
          ...(mains === 1 ? [] : [`${mains} main`]),
          ...(firsts === 1 ? [] : [`${firsts} h1`]),
          ...(skips ? [`levels ${levels}`] : []),
        ];
      }),
    ).toEqual([]);
  });

  test("every page says which language it is in", () => {
    expect(told(({ language, look }) => (language === look.language ? [] : [`says ${language}`]))).toEqual(
      [],
    );
  });

  test("every kind of page has a title of its own", () => {
    const kinds = new Map<string, Set<string>>();
    for (const { title, path, status } of crawl.sights) {
      if (status === 200)
        kinds.set(title, (kinds.get(title) ?? new Set()).add(patternOf(path).replace(/\?.*/, "")));
    }
    expect([...kinds.keys()].filter((title) => !/^\S.* – \S/.test(title))).toEqual([]);
    const shared = [...kinds].filter(([, patterns]) => patterns.size > 1);
    expect(shared.map(([title, patterns]) => `${title}: ${[...patterns].join(", ")}`)).toEqual([]);
  });
}

/** What is wrong with what was seen, by the eye of `look`: each thing once, with the first pages that have it. */
function faults(sights: Sight[], look: (sight: Sight) => string[]): string[] {
  const places = new Map<string, string[]>();
  for (const sight of sights) {
    const { role, path } = sight;
    const { width, scheme, language } = sight.look;
    const place = `${role ?? "nobody"} ${path} at ${width} in ${scheme} and ${language}`;
    for (const line of look(sight)) places.set(line, [...(places.get(line) ?? []), place]);
  }
  return [...places].map(([line, where]) => `${line} – ${where.length} (${where.slice(0, 3).join(", ")})`);
}
