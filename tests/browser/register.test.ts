import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

/** Projects, exchanges and partners as people keep them, in a browser that runs no scripts. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const noScripts = { javaScript: false };

test("an exchange with young people is entered, is not opened with a name in it, and is found among those for the young", async () => {
  const page = await openPage(house, "coordinator", noScripts);
  await page.goto("/register");
  await page.getByRole("link", { name: "Nytt projekt" }).click();
  await page.getByLabel("Titel", { exact: true }).fill("Skridskor över Östersjön");
  await page.getByLabel("Slag", { exact: true }).selectOption("exchange");
  await page
    .getByLabel("Ansvarig förvaltning eller bolag")
    .selectOption({ label: "Kultur- och fritidsförvaltningen" });
  await page.getByLabel("Status", { exact: true }).selectOption("ongoing");
  await page.getByLabel("Vår roll").selectOption("lead");
  await page.getByLabel("Barn eller unga under 18 år deltar").check();
  await page.getByLabel("Start", { exact: true }).fill("2026-10-01");
  await page.getByLabel("Slut", { exact: true }).fill("2026-09-01");
  await page.getByLabel("Sammanfattning").fill("Elsa Lindqvist och hennes lag åker till Kivilampi.");
  await page.getByLabel("Vem som får läsa").selectOption("public");
  await page.getByRole("button", { name: "Spara projektet" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Slut", { exact: true }).fill("2027-03-01");
  await page.getByRole("button", { name: "Spara projektet" }).click();
  await page.locator("mark").filter({ hasText: "Elsa Lindqvist" }).waitFor();
  await page.getByLabel("Sammanfattning").fill("Ett ungdomslag åker till Kivilampi.");
  await page.getByRole("button", { name: "Spara projektet" }).click();
  await page.getByRole("heading", { name: "Skridskor över Östersjön" }).waitFor();
  await page.getByRole("link", { name: "Se vad utomstående läser" }).click();
  await page.getByRole("heading", { name: "Det här läser utomstående" }).waitFor();
  await page.getByText("Kultur- och fritidsförvaltningen svarar på frågor.").waitFor();
  await page.goto("/register");
  await page.getByLabel("Barn och unga", { exact: true }).selectOption("ja");
  await page.getByRole("button", { name: "Visa urvalet" }).click();
  await page.getByRole("link", { name: "Skridskor över Östersjön" }).waitFor();
  expect(await page.getByRole("link", { name: "Vägen vidare" }).count()).toBe(0);
});

test("a contact with a partner is told, an agreement is written in, and the partner stands on the map", async () => {
  const page = await openPage(house, "coordinator", noScripts);
  await page.goto("/register/partner/pa-02");
  await page.getByRole("link", { name: "Skriv in en kontakt" }).first().click();
  await page.getByLabel("Vad det gällde").fill("Vi talade om ett gemensamt skidläger.");
  await page.getByLabel("Vad det leder till").fill("De skickar ett förslag i januari.");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await page.locator("#tidslinje p[lang=sv]", { hasText: "Vi talade om ett gemensamt skidläger." }).waitFor();
  await page.getByRole("link", { name: "Lägg till ett avtal" }).click();
  await page.getByLabel("Avtalets namn").fill("Avsiktsförklaring om skidläger");
  await page.getByLabel("Undertecknat").fill("2026-11-20");
  await page.getByLabel("Gäller till och med").fill("2026-11-01");
  await page.getByRole("button", { name: "Spara avtalet" }).click();
  await page.getByRole("alert").getByText("Avtalet kan inte gå ut innan det är undertecknat.").waitFor();
  expect(await page.getByLabel("Avtalets namn").inputValue()).toBe("Avsiktsförklaring om skidläger");
  await page.getByLabel("Gäller till och med").fill("2027-02-01");
  await page.getByRole("button", { name: "Spara avtalet" }).click();
  await page.getByRole("listitem").filter({ hasText: "Går ut inom ett halvår" }).waitFor();
  await page.goto("/register/partner");
  await page.getByRole("link", { name: "Karta och länder" }).click();
  await page.getByRole("row", { name: "Norge Skarvnes kommun 1" }).waitFor();
});
