import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

test("the first stop leads past the frame to the page itself", async () => {
  const page = await openPage(house, "contact");
  await page.goto("/lardomar");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Hoppa till innehållet" });
  expect(await isFocused(skip)).toBe(true);
  expect((await skip.boundingBox())?.y, "it can be seen").toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await isFocused(page.getByRole("main"))).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test.each(["/", "/lardomar/ny", "/arkiv?fraga=ekonomi", "/min-sida", "/moten/m-2027-2/andra"])(
  "on %s the focus can be seen wherever it is, and comes to an end",
  async (path) => {
    const page = await openPage(house, "coordinator");
    await page.goto(path);
    const most = 200;
    const stops: string[] = [];
    const unseen: string[] = [];
    while (stops.length < most) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(focusNow);
      if (stop === null) break;
      // Inside a field for a day the focus has stops of its own, which the browser shows.
      if (!stop.seen && stop.name !== stops.at(-1)) unseen.push(stop.name);
      stops.push(stop.name);
    }
    expect(unseen).toEqual([]);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length).toBeLessThan(most);
  },
);

test("a stroke puts the cursor in the search box, but not while somebody writes", async () => {
  const page = await openPage(house, "contact");
  await page.goto("/lardomar");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox");
  expect(await isFocused(search)).toBe(true);
  await page.keyboard.type("1/2");
  expect(await search.inputValue()).toBe("1/2");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Sök i arkivet" }).waitFor();
  expect(await page.getByRole("searchbox").inputValue(), "from any page it leads to the archive").toBe("1/2");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("utbyte");
  expect(await page.getByRole("searchbox").inputValue(), "there it begins anew").toBe("utbyte");
});

test("whoever has turned the stroke off keeps the cursor where it is", async () => {
  const page = await openPage(house, "reader");
  await page.goto("/min-sida");
  await page.getByRole("group", { name: "Snabbtangenten /" }).getByLabel("Av").check();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.getByRole("main").getByRole("status").waitFor();
  await page.goto("/lardomar");
  await page.keyboard.press("/");
  expect(await isFocused(page.getByRole("searchbox"))).toBe(false);
});

describe.each([
  { javaScript: true, name: "with scripts" },
  { javaScript: false, name: "without scripts" },
])("a form that cannot be accepted, $name", ({ javaScript }) => {
  test("says so first in the title, takes the focus to what is wrong, and from there to the fields", async () => {
    const page = await openPage(house, "contact", { javaScript });
    await page.goto("/lardomar/ny");
    await page.getByLabel("Bakgrund").fill("Vi sökte pengar <b>två</b> gånger.");
    await page.getByLabel("Datum").fill("30 februari");
    await page.getByRole("button", { name: "Spara utkastet" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await isFocused(summary)).toBe(true);
    expect(await page.getByLabel("Bakgrund").inputValue()).toBe("Vi sökte pengar <b>två</b> gånger.");
    expect(await page.getByLabel("Datum").inputValue()).toBe("30 februari");
    if (javaScript) expect(await barriers(page)).toEqual([]);
    const links = summary.getByRole("link");
    expect(await links.count()).toBe(2);
    for (const label of ["Rubrik", "Datum"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const field = page.getByLabel(label, { exact: true });
      expect(await isFocused(field), label).toBe(true);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      const told = (await field.getAttribute("aria-describedby"))?.split(" ")[0];
      expect(await page.locator(`[id="${told}"]`).textContent()).not.toBe("");
      await summary.focus();
      if (label === "Rubrik") await page.keyboard.press("Tab");
    }
  });
});

describe.each([true, false])("two who change the same thing, with scripts: %s", (javaScript) => {
  test("the second sees both lessons and loses nothing", async () => {
    const [first, second] = await Promise.all([
      openPage(house, "coordinator", { javaScript }),
      openPage(house, "coordinator", { javaScript }),
    ]);
    const round = javaScript ? "ett" : "två";
    await Promise.all([first.goto("/lardomar/l-18/andra"), second.goto("/lardomar/l-18/andra")]);
    await first.getByLabel("Bakgrund").fill(`Den förstas text ${round}.`);
    await second.getByLabel("Bakgrund").fill(`Den andras text ${round}.`);
    await second.getByLabel("Sökord").fill("budget");
    await first.getByRole("button", { name: "Spara ändringen" }).click();
    await first.getByRole("status").waitFor();
    await second.getByRole("button", { name: "Spara ändringen" }).click();
    await second.getByRole("alert").waitFor();
    expect(await second.getByRole("main").textContent()).toContain(`Den förstas text ${round}.`);
    expect(await second.getByLabel("Bakgrund").inputValue()).toBe(`Den andras text ${round}.`);
    expect(await second.getByLabel("Sökord").inputValue()).toBe("budget");
    if (javaScript) expect(await barriers(second)).toEqual([]);
    await second.getByRole("button", { name: "Spara ändringen" }).click();
    await second.getByRole("status").waitFor();
    expect(await second.getByRole("main").textContent()).toContain(`Den andras text ${round}.`);
  });

  test("the second sees both meetings and loses nothing", async () => {
    const path = javaScript ? "/moten/m-2027-2/andra" : "/moten/m-2027-3/andra";
    const [first, second] = await Promise.all([
      openPage(house, "coordinator", { javaScript }),
      openPage(house, "coordinator", { javaScript }),
    ]);
    await Promise.all([first.goto(path), second.goto(path)]);
    await first.getByRole("textbox", { name: "Plats" }).fill("Stadshuset, rum 12");
    await second.getByRole("textbox", { name: "Plats" }).fill("Biblioteket, stora salen");
    await saveMeeting(first);
    await saveMeeting(second);
    await second.getByRole("alert").waitFor();
    expect(await second.getByRole("main").textContent()).toContain("Stadshuset, rum 12");
    expect(await second.getByRole("textbox", { name: "Plats" }).inputValue()).toBe(
      "Biblioteket, stora salen",
    );
    if (javaScript) expect(await barriers(second)).toEqual([]);
  });
});

describe.each([true, false])("the language, with scripts: %s", (javaScript) => {
  test("once changed it stays on the pages that follow", async () => {
    const page = await openPage(house, "reader", { javaScript });
    await page.goto("/lardomar");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Lessons" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/lardomar");
    await page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "Archive" }).click();
    await page.getByRole("heading", { level: 1, name: "Search the archive" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.getByRole("heading", { level: 1, name: "Sök i arkivet" }).waitFor();
  });

  test("a visitor's choice stays too", async () => {
    const page = await openPage(house, null, { javaScript });
    await page.goto("/logga-in");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await page.goto("/logga-in");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

async function saveMeeting(page: Page): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Spara/ })
    .click();
  await page.waitForLoadState();
}

const isFocused = (place: ReturnType<Page["getByRole"]>): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement);

/** In the page: what has the focus and whether it looks like it; null when the focus has left the page. */
function focusNow(): { name: string; seen: boolean } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const ring = (each: Element | null) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  // A mark in a drawing has a ring of its own, drawn with it.
  const drawn = [...element.querySelectorAll(".fr")].some((each) => getComputedStyle(each).stroke !== "none");
  const box = element.getBoundingClientRect();
  const seen =
    (ring(element) || ring(element.closest("label")) || drawn) &&
    box.bottom > 0 &&
    box.top < innerHeight &&
    box.width > 0;
  return { name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 40)}`, seen };
}
