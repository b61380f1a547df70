import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, openPage, scriptsTried } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

test("what was only passed by while typing is no search; what a hit is opened from is", async () => {
  const page = await openPage(house, "reader");
  await page.goto("/arkiv");
  await page.getByRole("searchbox").pressSequentially("medfinansiering", { delay: 60 });
  await page.getByRole("status").filter({ hasText: "på medfinansiering" }).waitFor();
  await page.getByRole("heading", { level: 3 }).first().getByRole("link").click();
  await page.waitForURL(/lardomar|moten|register/);
  await expect
    .poll(() => value(house, "select count(*) from recent_searches where person_id = 'p-32'"))
    .toBe(2);
  await page.goto("/arkiv");
  const latest = page.getByRole("region", { name: "Dina senaste sökningar" });
  expect(await latest.getByRole("link").allTextContents()).toEqual(["medfinansiering", "tolk"]);
  expect(await barriers(page)).toEqual([]);
});

test("a form that is sent while the page stands open is a search at once", async () => {
  const page = await openPage(house, "deputy");
  await page.goto("/arkiv");
  await page.getByRole("searchbox").fill("utbyte");
  // The page is awake when it has answered what was typed: before that the browser itself sends the form.
  await page.getByRole("status").filter({ hasText: "på utbyte" }).waitFor();
  const noted = page.waitForResponse((answer) => answer.url().endsWith("/arkiv/sokningar"));
  await page.getByRole("searchbox").press("Enter");
  expect((await noted).status()).toBe(200);
});

describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  test("a search is saved and watched by links and buttons alone", async () => {
    const page = await openPage(house, javaScript ? "contact" : "head", { javaScript });
    await page.goto("/lardomar");
    await page.getByRole("searchbox").fill("ekonomi");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("link", { name: "Spara sökningen och bevaka den" }).click();
    await page.getByLabel("Namn").fill("Pengar");
    await page.getByLabel("Bevakas varje vardag").check();
    if (javaScript) expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    const saved = page.getByRole("region", { name: "Dina sparade sökningar" });
    await saved.getByRole("link", { name: "Pengar" }).click();
    await page.getByRole("status").filter({ hasText: "på ekonomi" }).waitFor();
    await page.goBack();
    await saved
      .getByRole("listitem")
      .filter({ hasText: "Pengar" })
      .getByRole("link", { name: "Ändra" })
      .click();
    await page.getByRole("button", { name: "Ta bort den sparade sökningen" }).click();
    await page.getByText("Den sparade sökningen är borttagen.").waitFor();
  });
});
