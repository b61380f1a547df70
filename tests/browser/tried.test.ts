import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

/** What has been tried before, beside the form that somebody is filling in. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("while a project is described, lessons, a rejected application and a colleague to call appear beside it", async () => {
  const page = await openPage(house, "contact");
  await page.goto("/register/projekt/nytt");
  const beside = page.getByRole("region", { name: "Har vi prövat det här?" });
  await page.getByLabel("Titel", { exact: true }).fill("Teater på de små biblioteken");
  await page.getByLabel("Sammanfattning").fill("Invånarna skapar egna föreställningar.");
  const application = beside.getByRole("listitem").filter({ hasText: "Biblioteket som scen" });
  await application.filter({ hasText: "Avslag" }).waitFor();
  await beside.getByText("Ring en kollega").waitFor();
  await beside.getByRole("heading", { name: "Lärdomar" }).waitFor();
  // Enter in a field is the form's own button, not the one beside it.
  await page.getByLabel("Titel", { exact: true }).press("Enter");
  await page.getByRole("alert").waitFor();
  expect(new URL(page.url()).pathname).toBe("/register/projekt/nytt");
  expect(await page.getByLabel("Titel", { exact: true }).inputValue()).toBe("Teater på de små biblioteken");
});

test("a head who tests funding for an initiative is shown what has been tried, without writing anything", async () => {
  const page = await openPage(house, "head");
  await page.goto("/register/insatser/ins-01/provning");
  const beside = page.getByRole("region", { name: "Har vi prövat det här?" });
  await beside.getByRole("listitem").first().waitFor();
});

test.each([
  ["/moten/m-2027-1/forslag", "Rubrik"],
  ["/register/partner/ny", "Namn"],
])("without scripts, %s asks the same in a tab of its own and keeps what is typed", async (path, label) => {
  const page = await openPage(house, "contact", { javaScript: false });
  await page.goto(path);
  await page
    .getByLabel(label, { exact: true })
    .first()
    .fill("Vi ska få besök av en revisor från finansiären");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Se vad som liknar (ny flik)" }).click();
  const tab = await opened;
  await tab.getByRole("link", { name: "Så klarade vi platskontrollen" }).first().waitFor();
  expect(await page.getByLabel(label, { exact: true }).first().inputValue()).toContain("revisor");
});
