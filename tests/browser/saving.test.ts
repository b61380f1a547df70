import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, openWindow } from "../support/browser";
import { demoDatabase } from "../support/demo";
import { change, value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { eventually, openText, standing, textbox, typeAtEnd, waitForSaved } from "../support/writing";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a text saves itself when the writer pauses, and goes on being one line in the chronicle", async () => {
  const page = await openPage(house, "contact");
  await openText(page, "m-2026-5-1");
  await typeAtEnd(page, "Sofia utsågs att justera.");
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-1")).toContain("Sofia utsågs att justera.");
  await typeAtEnd(page, " Mötet öppnades.");
  await eventually(() => standing(house, "m-2026-5-1")).toContain(
    "Sofia utsågs att justera. Mötet öppnades.",
  );
  expect(told(house)).toBe(0);
  await page.keyboard.press("Control+s");
  await eventually(() => told(house)).toBe(1);
});

test("leaving the page saves what was typed last", async () => {
  const page = await openPage(house, "contact");
  await openText(page, "m-2026-5-2");
  await typeAtEnd(page, "Skrivet i sista stund.");
  await page.goto("/moten/m-2026-5");
  await eventually(() => standing(house, "m-2026-5-2")).toContain("Skrivet i sista stund.");
});

test("without contact the text is kept in the browser, and is sent when contact is back", async () => {
  const { page, close } = await openWindow(house, "contact");
  await openText(page, "m-2026-5-3");
  await page.context().setOffline(true);
  await typeAtEnd(page, "Skrivet utan kontakt.");
  await page.getByText("Ingen kontakt med Träffpunkt. Texten finns kvar i den här webbläsaren").waitFor();
  expect(standing(house, "m-2026-5-3")).not.toContain("Skrivet utan kontakt.");
  expect(await kept(page)).toContain("Skrivet utan kontakt.");
  await page.getByRole("button", { name: "Spara och gå till punkt 4" }).click();
  expect(new URL(page.url()).pathname).toMatch(/m-2026-5-3$/);
  await page.context().setOffline(false);
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-3")).toContain("Skrivet utan kontakt.");
  expect(await kept(page)).toBe("");
  await close();
});

test("two who write different paragraphs under one item get each other's", async () => {
  const [first, second] = await Promise.all([openPage(house, "contact"), openPage(house, "coordinator")]);
  await openText(first, "m-2026-5-5");
  await typeAtEnd(first, "Ett stycke.");
  await first.keyboard.press("Enter");
  await first.keyboard.press("Enter");
  await first.keyboard.type("Ett till.");
  await waitForSaved(first);
  await openText(second, "m-2026-5-5");
  await typeAtEnd(second, " Mer av den andra.");
  await first.keyboard.press("Control+Home");
  await first.keyboard.type("Mer av den första. ");
  await Promise.all([
    eventually(() => standing(house, "m-2026-5-5")).toContain("Mer av den första."),
    eventually(() => standing(house, "m-2026-5-5")).toContain("Ett till. Mer av den andra."),
  ]);
});

test("two who write the same paragraph see both texts side by side and choose", async () => {
  const itemId = "m-2026-5-6";
  for (const [choice, expected] of [
    ["Behåll min text", /^Den andras stycke\.$/],
    ["Ta den andras text", /^Den förstas stycke\.$/],
    ["Ta med båda och redigera", /^Den förstas stycke\.\n\nDen andras stycke\.$/],
  ] as const) {
    write(house, itemId, "Stycke.");
    const { page: first, close: closeFirst } = await openWindow(house, "contact");
    const { page: second, close: closeSecond } = await openWindow(house, "coordinator");
    await Promise.all([openText(first, itemId), openText(second, itemId)]);
    await replaceAll(first, "Den förstas stycke.");
    await waitForSaved(first);
    await replaceAll(second, "Den andras stycke.");
    const both = second.getByRole("region", { name: "Två har ändrat samma stycke" });
    await both.waitFor();
    expect(await both.textContent()).toContain("Helena Hansson sparade");
    expect(await both.locator("mark [data-words]").allTextContents()).toEqual(["andras", "förstas"]);
    expect(standing(house, itemId)).toBe("Den förstas stycke.");
    await both.getByRole("button", { name: choice }).click();
    await waitForSaved(second);
    expect(standing(house, itemId)).toMatch(expected);
    await Promise.all([closeFirst(), closeSecond()]);
  }
});

test("whoever writes while the text is signed off is told so, and keeps the words also when they come back", async () => {
  const { page, close } = await openWindow(house, "contact");
  await openText(page, "m-2026-5-7");
  const before = change(house, "update minutes set signed_off_at = 1 where meeting_id = 'm-2026-5'");
  await typeAtEnd(page, " För sent skrivet.");
  await page.getByText("Texten går inte längre att ändra.").waitFor();
  expect(await textbox(page).textContent()).toContain("För sent skrivet.");
  await page.goto("/moten/m-2026-5/anteckningar/punkter/m-2026-5-7");
  await page.getByRole("heading", { name: "Det här skrev du, men det hann inte sparas" }).waitFor();
  expect(await page.getByRole("main").textContent()).toContain("För sent skrivet.");
  expect(before).toBe(1);
  change(house, "update minutes set signed_off_at = null where meeting_id = 'm-2026-5'");
  await close();
});

test("somebody whose session has ended is told so, and the text is saved once they have signed in", async () => {
  const { page, close } = await openWindow(house, "contact");
  await openText(page, "m-2026-5-8");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await typeAtEnd(page, "Skrivet utloggad.");
  await page.getByText("Du är inte längre inloggad.").waitFor();
  expect(await page.getByRole("link", { name: "Logga in i en ny flik, så sparas den" }).count()).toBe(1);
  expect(await kept(page)).toContain("Skrivet utloggad.");
  await page.context().addCookies(cookies);
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-8")).toContain("Skrivet utloggad.");
  await close();
});

test("a server that is ended by force while somebody writes loses nothing that was typed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const file = join(folder, "house.db");
  const db = demoDatabase();
  writeFileSync(file, db.$client.serialize());
  db.$client.close();
  const before = await openHouse({ file });
  const { page, close } = await openWindow(before, "contact");
  await openText(page, "m-2026-5-4");
  await typeAtEnd(page, "Det här hann sparas.");
  await waitForSaved(page);
  await page.keyboard.type(" Det här hann inte.");
  await before.close("SIGKILL");
  await page.getByText("Ingen kontakt med Träffpunkt.").waitFor();
  expect(standing(before, "m-2026-5-4")).toMatch(/Det här hann sparas\.$/);
  const after = await openHouse({ file, env: { PORT: new URL(before.address).port } });
  await openText(page, "m-2026-5-4");
  await waitForSaved(page);
  expect(standing(after, "m-2026-5-4")).toMatch(/Det här hann sparas\. Det här hann inte\.$/);
  expect(await kept(page)).toBe("");
  await close();
  await after.close();
  rmSync(folder, { recursive: true });
});

const replaceAll = async (page: Page, text: string) => {
  await textbox(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
};

/** What the browser keeps of texts that the server has not answered for. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith("traffpunkt.text:"))
      .map(([, text]) => text)
      .join(),
  );

const write = (at: House, itemId: string, text: string) =>
  change(
    at,
    "insert into minute_items (agenda_item_id, meeting_id, text) values (?, 'm-2026-5', ?) on conflict do update set text = excluded.text, version = version + 1",
    itemId,
    text,
  );

const told = (at: House) =>
  value(at, "select count(*) from chronicle where deed = 'wroteItem' and actor_id = 'p-14'") as number;
