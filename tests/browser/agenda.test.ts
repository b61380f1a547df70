import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const path = "/moten/m-2027-1/dagordning";

const rows = (page: Page) => page.locator("ol.rows > li");
const titles = async (page: Page) =>
  (await rows(page).locator("h3").allTextContents()).map((title) => title.replace(/^\d+\. /, ""));
const times = (page: Page) => rows(page).locator(".dated").allTextContents();

/** The order as it is kept. */
function kept(): string[] {
  const db = house.look();
  const order = db.$client
    .prepare(
      "select title from agenda_items where meeting_id = 'm-2027-1' and declined_at is null order by position",
    )
    .pluck()
    .all() as string[];
  db.$client.close();
  return order;
}

async function drag(page: Page, from: number, to: number, drop = true): Promise<void> {
  // Both rows in sight, and none so near an edge that the page scrolls.
  await rows(page)
    .nth(Math.min(from, to))
    .evaluate((row) => scrollTo(0, scrollY + row.getBoundingClientRect().top - 80));
  const grip = await rows(page).nth(from).locator(".grip").boundingBox();
  const target = await rows(page).nth(to).boundingBox();
  if (!grip || !target) throw new Error("Nothing to drag.");
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  const end = to > from ? target.y + target.height - 4 : target.y + 4;
  await page.mouse.move(target.x + 60, (grip.y + end) / 2, { steps: 4 });
  await page.mouse.move(target.x + 60, end, { steps: 4 });
  if (drop) await page.mouse.up();
}

test("an item is dragged to its place: it is saved, the times follow, and a line says so", async () => {
  const page = await openPage(house, "coordinator");
  await page.goto(path);
  const before = await titles(page);
  expect(await times(page)).toEqual(["13.00", "13.10", "13.25", "14.05", "14.30", "14.55", "15.25"]);
  await drag(page, 1, 3);
  await page.getByText("Åtgärder från förra mötet står nu som nummer 4.").waitFor({ state: "attached" });
  expect(await page.locator("ol.rows + [role=status]").textContent()).toContain("nummer 4");
  const after = [before[0], before[2], before[3], before[1], ...before.slice(4)];
  expect(await titles(page)).toEqual(after);
  expect(kept()).toEqual(after);
  expect(await times(page)).toEqual(["13.00", "13.10", "13.50", "14.15", "14.30", "14.55", "15.25"]);
  // What the server answered can be dragged again, upwards, and its buttons go on working.
  await drag(page, 3, 1);
  await page.getByText("Åtgärder från förra mötet står nu som nummer 2.").waitFor({ state: "attached" });
  expect(kept()).toEqual(before);
});

test("Escape and a drop where it was leave everything as it is", async () => {
  const page = await openPage(house, "coordinator");
  await page.goto(path);
  const before = await titles(page);
  await drag(page, 0, 2, false);
  expect(await titles(page)).not.toEqual(before);
  await page.keyboard.press("Escape");
  expect(await titles(page)).toEqual(before);
  await page.mouse.up();
  await drag(page, 2, 2);
  expect(await titles(page)).toEqual(before);
  expect(kept()).toEqual(before);
});

test("on a narrow screen it is dragged in the same way", async () => {
  const page = await openPage(house, "coordinator", { width: 375 });
  await page.goto(path);
  const before = await titles(page);
  await drag(page, 0, 1);
  await page.getByText(`${before[0]} står nu som nummer 2.`).waitFor({ state: "attached" });
  expect(kept().slice(0, 2)).toEqual([before[1], before[0]]);
  await drag(page, 1, 0);
  await page.getByText(`${before[0]} står nu som nummer 1.`).waitFor({ state: "attached" });
});

test("without scripts there is no grip, and the buttons order the agenda", async () => {
  const page = await openPage(house, "coordinator", { javaScript: false });
  await page.goto(path);
  const before = await titles(page);
  expect(await page.locator(".grip").first().isVisible()).toBe(false);
  await page.getByRole("button", { name: `Flytta ned ${before[0]}` }).click();
  await page.getByText("Ordningen är ändrad.").waitFor();
  expect(await titles(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.getByRole("button", { name: `Flytta upp ${before[0]}` }).click();
  expect(await titles(page)).toEqual(before);
});

test("with the keyboard alone the buttons order the agenda", async () => {
  const page = await openPage(house, "coordinator");
  await page.goto(path);
  const before = await titles(page);
  await page.getByRole("button", { name: `Flytta ned ${before[1]}` }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Ordningen är ändrad.").waitFor();
  expect(kept().slice(1, 3)).toEqual([before[2], before[1]]);
});
