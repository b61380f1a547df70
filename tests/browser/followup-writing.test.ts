import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, openPage, openWindow } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { signedIn } from "../support/visitor";
import { eventually, waitForSaved } from "../support/writing";

/** A section of the year's follow-up in a browser: with the minutes' editor, and without scripts. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const karin = await signedIn(house.address, "coordinator");
  await karin.post("/uppfoljning/2026/skriv/borja", {});
});
afterAll(() => house.close());

const own = "followup_id <> 'fu-2025'";
const idAt = (place: number) =>
  String(value(house, `select id from followup_sections where ${own} and position = ${place}`));
const textAt = (place: number) =>
  value(house, `select text from followup_sections where ${own} and position = ${place}`);
const pathAt = (place: number) => `/uppfoljning/2026/skriv/avsnitt/${idAt(place)}`;

test("a section saves itself as Markdown while it is written, and the page has no barriers", async () => {
  const page = await openPage(house, "coordinator");
  await page.goto(pathAt(1));
  await page.locator("[data-writing][data-on]").waitFor();
  const text = page.getByRole("textbox", { name: "Text" });
  await text.focus();
  await page.keyboard.type("Året i ");
  await page.keyboard.press("Control+B");
  await page.keyboard.type("korthet");
  await waitForSaved(page);
  await eventually(() => textAt(1)).toBe("Året i **korthet**");
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Alt+Shift+N");
  await page.waitForURL(new RegExp(idAt(2)));
});

test("without scripts the year is written, judged and sent on, form by form", async () => {
  const page = await openPage(house, "coordinator", { javaScript: false });
  await page.goto(pathAt(2));
  await page.getByLabel("Text", { exact: true }).fill("Uppdraget kom i **januari**.");
  await page.getByRole("button", { name: "Spara", exact: false }).first().click();
  expect(textAt(2)).toBe("Uppdraget kom i **januari**.");
  await page.goto("/uppfoljning/2026/skriv");
  await page.getByRole("link", { name: "Bedöm målen" }).click();
  await page.getByLabel("Bedömning").first().selectOption("partly");
  await page.getByLabel("Varför").first().fill("På väg.");
  await page.getByRole("button", { name: "Spara bedömningarna" }).click();
  await page.getByText("1 av 5 mål är bedömda").waitFor();
  await page.goto("/uppfoljning/2026/skriv/uppgifter");
  await page.getByLabel("Förslag till beslut").fill("Kommunstyrelsen godkänner uppföljningen.");
  await page.getByRole("button", { name: "Spara" }).click();
  await page.goto("/uppfoljning/2026/gang");
  await page.getByLabel("Möte").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Spara när uppföljningen diskuterades" }).click();
  await page.getByRole("button", { name: "Skicka och frys uppföljningen" }).click();
  await page.getByText("fryst som utgåva 1").waitFor();
  await page.getByLabel("Sammanträdesdag").fill("2026-11-22");
  await page.getByLabel("Paragraf").fill("§ 41");
  await page.getByLabel("Beslut", { exact: true }).fill("Kommunstyrelsen godkänner.");
  await page.getByRole("button", { name: "Registrera beslutet" }).click();
  await page.getByText("fryst som utgåva 2").waitFor();
  await page.goto("/uppfoljning/2026/utgavor/2");
  await page.getByText("Allt är sig likt").waitFor();
});

test("an edition and the way to the board have no barriers", async () => {
  const { page, close } = await openWindow(house, "coordinator");
  for (const path of ["/uppfoljning/2025/utgavor/3", "/uppfoljning/2025/gang", "/uppfoljning/2025"]) {
    await page.goto(path);
    expect(await barriers(page), path).toEqual([]);
  }
  await close();
});
