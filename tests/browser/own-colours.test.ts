import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

/** How pages stand up to what readers set for themselves: few colours of their own, and more room between letters and lines. */
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

test.each([
  ["/moten", ".nav a"],
  ["/moten/m-2026-5/anteckningar/punkter/m-2026-5-4", ".run a"],
])("in the reader's own few colours it shows on %s where one is", async (path, links) => {
  const page = await openPage(house, "coordinator");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(path);
  const edges = await page.locator(links).evaluateAll((all) =>
    all.map((each) => {
      const { borderBottomColor, borderLeftColor, borderLeftWidth } = getComputedStyle(each);
      const edge = borderLeftWidth === "0px" ? borderBottomColor : borderLeftColor;
      return { edge, current: each.hasAttribute("aria-current") };
    }),
  );
  const here = edges.filter(({ current }) => current).map(({ edge }) => edge);
  const elsewhere = edges.filter(({ current }) => !current).map(({ edge }) => edge);
  expect(here).toHaveLength(1);
  expect(elsewhere.length).toBeGreaterThan(2);
  expect(elsewhere).not.toContain(here[0]);
});

test.each([
  "/",
  "/moten/m-2027-1",
  "/lardomar/ny",
  "/register",
  "/arkiv?fraga=medfinansiering",
  "/uppfoljning/2025",
])(
  "on %s nothing is lost on a narrow phone when letters, words and lines are spread (WCAG 1.4.12)",
  async (path) => {
    const page = await openPage(house, "coordinator", { width: 320 });
    await page.goto(path);
    const lost = await page.evaluate(() => {
      const spread = new CSSStyleSheet();
      spread.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [spread];
      const clipped = [
        ...document.querySelectorAll<HTMLElement>("main :not(input), header :not(input)"),
      ].filter((each) => {
        const { overflowX, overflowY, position } = getComputedStyle(each);
        const hides = overflowX === "hidden" || overflowY === "hidden" || overflowX === "clip";
        const tooLarge = each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
        // A field scrolls by itself. What is only read aloud is one point large, out of the way.
        return hides && tooLarge && !(position === "absolute" && each.clientWidth <= 1);
      });
      const beyond = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
      return [
        ...beyond,
        ...clipped.map((each) => `${each.tagName}.${each.className} ${each.textContent?.slice(0, 40)}`),
      ];
    });
    expect(lost).toEqual([]);
  },
);
