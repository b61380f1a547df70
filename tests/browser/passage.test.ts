import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { change } from "../support/look";
import { type House, openHouse } from "../support/server";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const minutes = "/moten/m-2026-4/anteckningar";

test("a passage marked in the minutes goes along to the lesson, which leads back, and the minutes to the lesson", async () => {
  const page = await openPage(house, "contact");
  await page.goto(minutes);
  const item = page.locator("#punkt-5");
  const passage = (await item.locator(".prose p, p").first().textContent())?.trim().slice(0, 60) ?? "";
  await item
    .locator(".prose p, p")
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
  const link = item.getByRole("link", { name: "Gör en lärdom av det markerade" });
  await link.waitFor();
  expect(await page.getByRole("link", { name: "Gör en lärdom av det markerade" }).count()).toBe(1);
  await link.click();
  expect(await page.locator("[name=happened]").inputValue()).toContain(passage);
  expect(await page.locator("[name=background]").inputValue()).toContain("Ansökan Trygg hemma");
  expect(await page.locator("[name=meetingId]").inputValue()).toBe("m-2026-4");

  await page.locator("[name=title]").fill("Sök i tid");
  await page.locator("[name=learned]").fill("Börja ett halvår före.");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  change(house, "update lessons set visibility = 'internal' where title = 'Sök i tid'");
  await page.goto(minutes);
  await page.locator("#punkt-5").getByRole("link", { name: "Sök i tid" }).click();
  await page
    .getByRole("link", { name: /möte 4/i })
    .first()
    .waitFor();
});

test("without a mark, or without scripts, the link leads to a lesson from the item alone", async () => {
  for (const javaScript of [true, false]) {
    const page = await openPage(house, "contact", { javaScript });
    await page.goto(minutes);
    await page.locator("#punkt-5").locator("a[data-passage]").click();
    expect(await page.locator("[name=happened]").inputValue()).toBe("");
    expect(await page.locator("[name=background]").inputValue()).toMatch(/^Från .*möte 4 2026/);
  }
});
