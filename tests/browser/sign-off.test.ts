import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, openPage } from "../support/browser";
import { type House, openHouse } from "../support/server";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const meeting = "/moten/m-2026-5";

test("two adjusters on their phones: one objects, the text is mended, and both sign it off", async () => {
  const writer = await openPage(house, "contact");
  await writer.goto(`${meeting}/justering`);
  await writer.getByRole("button", { name: "Ta tillbaka till utkast" }).click();
  await writer.getByRole("link", { name: "Ändra närvaron" }).click();
  await writer.getByLabel("Andra justerare").selectOption("p-27");
  await writer.getByRole("button", { name: "Spara närvaron" }).click();
  await writer.getByRole("link", { name: "Skicka för justering" }).click();
  await writer.getByText("En punkt ledde inte till något").waitFor();
  expect(await barriers(writer)).toEqual([]);
  await writer.getByRole("button", { name: "Skicka till Sofia Svensson och Tora Tomasson" }).click();
  await writer.getByText("Sofia Svensson och Tora Tomasson får var sitt mejl.").waitFor();

  const first = await openPage(house, "adjuster", { width: 375 });
  await first.goto("/");
  await first.getByRole("link", { name: /Läs och justera/ }).click();
  await first.getByText("Tora Tomasson ska också justera texten och har inte svarat än.").waitFor();
  await first.getByRole("button", { name: "Justera texten" }).click();
  await first.getByText("Du har godkänt texten. Den låses när alla har gjort det.").first().waitFor();

  const second = await openPage(house, "deputy", { width: 375 });
  await second.goto(`${meeting}/justering`);
  await second.getByText(/Sofia Svensson godkände texten/).waitFor();
  expect(await barriers(second)).toEqual([]);
  await second.getByLabel("Vad behöver ändras?").fill("Det var tre skolor i punkt 4.");
  await second.getByRole("button", { name: "Be om ändringen" }).click();
  await second.getByText("Tack! Sekreteraren och EU-samordnaren får ett mejl.").waitFor();

  await writer.goto(`${meeting}/anteckningar/skriv`);
  await writer.getByRole("heading", { name: "Tora Tomasson ber om en ändring" }).waitFor();
  await writer.getByText("Det var tre skolor i punkt 4.").waitFor();
  await writer.goto(`${meeting}/anteckningar/punkter/m-2026-5-4/information`);
  await writer.getByLabel("Vad ska alla veta?").fill("Tre skolor deltar.");
  await writer.getByRole("button", { name: "Lägg till informationen" }).click();
  await writer.goto(`${meeting}/justering`);
  await writer.getByRole("button", { name: "Skicka till Sofia Svensson och Tora Tomasson" }).click();
  await writer.getByText("får var sitt mejl.").waitFor();

  for (const adjuster of [first, second]) {
    await adjuster.goto(`${meeting}/justering`);
    await adjuster.getByText("Tre skolor deltar.").waitFor();
    await adjuster.getByRole("button", { name: "Justera texten" }).click();
  }
  await second.getByText("Minnesanteckningarna är justerade och låsta. Tack!").waitFor();
  await second.getByText("av Sofia Svensson och Tora Tomasson, justerare.").waitFor();
  await second.getByText("Så kontrollerar du texten själv").click();
  await second.getByText("sha256sum minutes-2026-5.json").waitFor();
  expect(await second.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await barriers(second)).toEqual([]);
});

test("a correction is opened, compared word by word and signed off as a new edition", async () => {
  const writer = await openPage(house, "contact", { width: 375 });
  await writer.goto(`${meeting}/anteckningar`);
  await writer.getByRole("link", { name: "Rätta", exact: true }).click();
  await writer.getByLabel("Varför behöver texten rättas?").fill("Fel antal skolor.");
  await writer.getByRole("button", { name: "Öppna en rättelse" }).click();
  await writer.getByText("Rättelse pågår").first().waitFor();
  await writer.goto(`${meeting}/anteckningar/punkter/m-2026-5-4`);
  await writer.getByRole("link", { name: "Ändra informationen" }).click();
  await writer.getByLabel("Vad ska alla veta?").fill("Fyra skolor deltar.");
  await writer.getByRole("button", { name: "Spara" }).click();
  await writer.goto(`${meeting}/justering`);
  await writer.getByRole("button", { name: /^Skicka till/ }).click();
  await writer.getByText("får var sitt mejl.").waitFor();

  const reader = await openPage(house, "reader");
  await reader.goto(`${meeting}/anteckningar`);
  expect(await reader.getByText("Fyra skolor deltar.").count()).toBe(0);

  for (const role of ["adjuster", "deputy"] as const) {
    const adjuster = await openPage(house, role, { width: 375 });
    await adjuster.goto(`${meeting}/justering`);
    await adjuster.getByRole("link", { name: "Se vad som ändras" }).click();
    await adjuster.locator("del", { hasText: "Tre" }).waitFor();
    await adjuster.locator("ins", { hasText: "Fyra" }).waitFor();
    expect(await barriers(adjuster)).toEqual([]);
    expect(await adjuster.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await adjuster.goBack();
    await adjuster.getByRole("button", { name: "Justera texten" }).click();
  }
  await reader.reload();
  await reader.getByText("Fyra skolor deltar.").waitFor();
  await reader.getByRole("link", { name: "Alla 2 utgåvor" }).click();
  expect(await barriers(reader)).toEqual([]);
  await reader.getByRole("link", { name: "Jämför med utgåva 1" }).click();
  await reader.getByRole("heading", { name: "Ändringar från utgåva 1 till utgåva 2" }).waitFor();
});
