import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { barriers, type Look, openWindow } from "../support/browser";
import { type House, openHouse } from "../support/server";
import { openText, standing, textbox, waitForSaved } from "../support/writing";

/** What somebody sees whose paragraph another has changed meanwhile, and what they can do. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const itemId = "m-2026-5-6";
const address = `/moten/m-2026-5/anteckningar/punkter/${itemId}`;
const mine = "Nätverket gick igenom ansökan.";
const theirs = "Nätverket gick igenom budgeten.";

/** Each width, each scheme and each language once; the words in Swedish on a phone are below. */
const looks: Look[] = [
  { width: 1280, scheme: "light" },
  { width: 375, scheme: "dark", language: "en" },
];

test.each(looks)("two texts can be read and chosen between by everybody: %o", async (look) => {
  const page = await open(look);
  const both = await meet(page, mine, theirs);
  expect(await both.locator("mark [data-words]").allTextContents()).toEqual(["ansökan", "budgeten"]);
  expect(await both.locator("mark").first().textContent()).toMatch(
    /^(bara här: |only here: )ansökan (slut|end)$/,
  );
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test("without scripts what differs is marked too, what was typed stands, and the choice saves", async () => {
  const page = await open({ javaScript: false, width: 375 });
  write(house, "Stycke.");
  await page.goto(address);
  write(house, theirs);
  await page.getByRole("textbox", { name: "Anteckningar" }).fill(mine);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  expect((await answer).status()).toBe(409);
  const both = page.getByRole("region", { name: "Två har ändrat samma stycke" });
  expect(await both.locator("mark [data-words]").allTextContents()).toEqual(["ansökan", "budgeten"]);
  expect(await page.getByRole("textbox", { name: "Anteckningar" }).inputValue()).toBe(mine);
  expect(standing(house, itemId)).toBe(theirs);
  await both.getByRole("button", { name: "Behåll min text" }).click();
  await page.getByRole("status").filter({ hasText: "Senast sparat" }).waitFor();
  expect(standing(house, itemId)).toBe(mine);
});

test("the words of somebody who goes on typing land in the text, and a save by hand leads to the choice", async () => {
  const page = await open();
  const both = await meet(page, mine, theirs);
  await page.keyboard.type(" Och mer.");
  expect(await textbox(page).textContent()).toBe(`${mine} Och mer.`);
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => document.activeElement?.id === "two-texts");
  await both.getByRole("button", { name: "Behåll min text" }).click();
  await waitForSaved(page);
  expect(standing(house, itemId)).toBe(`${mine} Och mer.`);
});

test("markup, words from right to left and a text without a blank stay text within their column", async () => {
  const page = await open({ width: 375 });
  await page.exposeFunction("runs", () => expect.unreachable("a text ran as a script"));
  const hostile = `<img src=x onerror=runs()><script>runs()</script> مرحبا بالعالم ${"x".repeat(2_000)}`;
  const both = await meet(page, `${mine} ${hostile}`, `${theirs}\n\nשלום עולם ${hostile}`);
  expect(await both.textContent()).toContain(hostile);
  expect(await both.locator("img, script").count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  await both.getByRole("button", { name: "Ta den andras text" }).click();
  await waitForSaved(page);
});

test("two long texts that have nothing in common are shown in time, and it is said that nothing is marked", async () => {
  const page = await open();
  const words = (by: number) => Array.from({ length: 9_000 }, (_, at) => (at * by) % 9_973).join(" ");
  const both = await meet(page, words(7), words(11));
  await both.getByText("Texterna är för långa eller för olika").waitFor();
  expect(await both.getByText("Det som skiljer är understruket.").isVisible()).toBe(false);
  expect(await both.locator("mark").count()).toBe(0);
  const { height } = (await both.boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(900);
  expect(await overflow(page)).toBe(0);
});

/** A window where nothing may complain but that somebody else has saved. */
async function open(look: Look = {}): Promise<Page> {
  const { page, complaints, close } = await openWindow(house, "coordinator", look);
  onTestFinished(async () => {
    await close();
    expect(complaints.filter((each) => !/ 409: .*\/sparning$/.test(each))).toEqual([]);
  });
  return page;
}

/** Opens the text, lets another save theirs under it, and writes until both are shown. */
async function meet(page: Page, own: string, other: string) {
  write(house, "Stycke.");
  await openText(page, itemId);
  write(house, other);
  await page.locator(".ProseMirror").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(own);
  const both = page.locator("[data-two-texts]");
  await both.waitFor();
  return both;
}

/** How far the page is wider than its window, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Saves a text as Helena would, beside the running house. */
function write(at: House, text: string): void {
  const db = at.look();
  try {
    db.$client
      .prepare(
        "update minute_items set text = ?, written_by = 'p-14', written_at = 1, version = version + 1 where agenda_item_id = ?",
      )
      .run(text, itemId);
  } finally {
    db.$client.close();
  }
}
