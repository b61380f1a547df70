import { afterAll, beforeAll, expect, test } from "vitest";
import { instantOf } from "~/calendar/swedish-time";
import { barriers, openPage } from "../support/browser";
import { change } from "../support/look";
import { type House, openHouse } from "../support/server";
import { signedIn } from "../support/visitor";

let house: House;

beforeAll(async () => {
  house = await openHouse({ now: instantOf("2027-02-04", "13.47") as number });
});
afterAll(() => house.close());

const meeting = "/moten/m-2027-1";
const item = (number: number) => `${meeting}/anteckningar/punkter/m-2027-1-${number}`;

test("somebody who follows sees the item, a decision and an action come without reloading, and hears of them", async () => {
  const page = await openPage(house, "contact", { width: 375 });
  await page.goto(meeting);
  await page.getByRole("link", { name: "Följ mötet" }).click();
  await page.getByText("Sidan följer mötet av sig själv.").waitFor();
  const writer = await signedIn(house.address, "coordinator");
  await page.evaluate(() => document.body.setAttribute("data-same", "page"));
  await writer.post(`${item(3)}/nu`);
  await page.getByText("22 minuter efter planen").waitFor();
  expect(await page.locator("[aria-current=step] h2").textContent()).toContain("Utkast till uppföljning");
  await writer.post(`${item(3)}/beslut`, { text: "Nätverket ställer sig bakom utkastet." });
  await page.getByText("Nätverket ställer sig bakom utkastet.").waitFor();
  expect(await page.locator("[role=status][data-live]").textContent()).toBe("Nytt beslut under punkt 3.");
  await writer.post(`${item(3)}/atgarder`, {
    text: "Skicka utkastet",
    responsible: "person:p-04",
    due: "2027-02-18",
  });
  await page.getByText("klart senast 2027-02-18").waitFor();
  expect(await page.locator("[role=status][data-live]").textContent()).toBe("Ny åtgärd under punkt 3.");
  expect(await page.locator("body").getAttribute("data-same")).toBe("page");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

test("without scripts the page shows how things are at each reload", async () => {
  const page = await openPage(house, "contact", { javaScript: false });
  const writer = await signedIn(house.address, "coordinator");
  await page.goto(`${meeting}/nu`);
  await writer.post(`${item(5)}/beslut`, { text: "Två ansökningar i vår." });
  await page.getByRole("link", { name: "Hämta det senaste" }).click();
  await page.getByText("Två ansökningar i vår.").waitFor();
});

test("whoever is let go is told that the page follows no more", async () => {
  const page = await openPage(house, "deputy");
  await page.goto(`${meeting}/nu`);
  await page.getByText("Sidan följer mötet av sig själv.").waitFor();
  change(house, "delete from sessions where person_id = (select id from people where email like 'tora%')");
  await (await signedIn(house.address, "coordinator")).post(`${item(6)}/beslut`, {
    text: "Nästa gång i april.",
  });
  await page.getByText("Sidan följer inte mötet längre.").waitFor();
  expect(await page.getByText("Nästa gång i april.").count()).toBe(0);
});
