import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, openPage, openWindow } from "../support/browser";
import { change, value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { eventually, waitForSaved } from "../support/writing";

/** The summary of the minutes saves itself as the texts under the items do. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const desk = "/moten/m-2026-5/anteckningar";

test("a summary saves itself when the writer pauses, and says so when it has too many sentences", async () => {
  const { page, close } = await openSummary(`${desk}/skriv`);
  await field(page).fill("Vi sågs. Vi talade.");
  await waitForSaved(page);
  expect(standing()).toBe("Vi sågs. Vi talade.");
  await field(page).fill("Ett. Två. Tre. Fyra.");
  await page.getByText("fler än tre meningar").waitFor();
  expect(standing()).toBe("Vi sågs. Vi talade.");
  await field(page).fill("Ett. Två. Tre.");
  await waitForSaved(page);
  expect(standing()).toBe("Ett. Två. Tre.");
  await close();
});

test("a summary written without contact is kept in the browser until contact is back", async () => {
  const { page, close } = await openSummary(`${desk}/sammanfattning`);
  await page.context().setOffline(true);
  await field(page).fill("Skrivet utan kontakt.");
  await page.getByText("Ingen kontakt med Träffpunkt. Texten finns kvar i den här webbläsaren").waitFor();
  await page.context().setOffline(false);
  await eventually(standing).toBe("Skrivet utan kontakt.");
  await close();
});

test("two who write the same sentence see both and choose, and the page has no barriers", async () => {
  const { page, close } = await openSummary(`${desk}/sammanfattning`);
  write("Den andras mening.");
  await field(page).fill("Min mening.");
  const both = page.getByRole("region", { name: "Två har ändrat samma stycke" });
  await both.waitFor();
  expect(await both.locator("mark").count()).toBeGreaterThan(1);
  expect(await barriers(page)).toEqual([]);
  await both.getByRole("button", { name: "Ta med båda och redigera" }).click();
  await waitForSaved(page);
  expect(standing()).toBe("Den andras mening.\n\nMin mening.");
  await close();
});

test("without scripts the same choice is there, and saves", async () => {
  const page = await openPage(house, "contact", { javaScript: false });
  write("En mening.");
  await page.goto(`${desk}/sammanfattning`);
  write("Den andras mening.");
  await field(page).fill("Min mening.");
  await page.getByRole("button", { name: "Spara sammanfattningen" }).click();
  expect(await field(page).inputValue()).toBe("Min mening.");
  await page.getByRole("button", { name: "Behåll min text" }).click();
  await page.waitForURL(/skriv/);
  expect(standing()).toBe("Min mening.");
});

/** The page with its program listening; the answer that somebody else has saved is no complaint. */
async function openSummary(path: string) {
  const window = await openWindow(house, "contact");
  await window.page.goto(path);
  await window.page.locator("[data-writing][data-on]").waitFor();
  return window;
}

const field = (page: Page) => page.getByRole("textbox", { name: "Sammanfattning" });
const standing = () => value(house, "select summary from minutes where meeting_id = 'm-2026-5'");

/** Saves a summary beside the running house. */
const write = (summary: string) =>
  change(
    house,
    "update minutes set summary = ?, version = version + 1 where meeting_id = 'm-2026-5'",
    summary,
  );
