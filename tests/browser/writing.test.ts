import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, openPage, openWindow } from "../support/browser";
import { change } from "../support/look";
import { type House, openHouse } from "../support/server";
import { fromWord, fromWordAsMarkdown } from "../support/word";
import { openText, standing, textbox, typeAtEnd, waitForSaved } from "../support/writing";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("what is pasted from Word keeps its structure and drops its looks", async () => {
  const page = await openPage(house, "contact");
  await emptyText(page, "m-2026-5-1");
  await paste(page, { "text/html": fromWord, "text/plain": "Läget i projekten" });
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-1")).toBe(fromWordAsMarkdown);
  expect(await textbox(page).locator("[style], [class]:not(.ProseMirror-trailingBreak)").count()).toBe(0);
  // Shown again from what was saved, it is the same: nothing is changed by looking.
  await openText(page, "m-2026-5-1");
  await typeAtEnd(page, " Slut.");
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-1")).toBe(`${fromWordAsMarkdown} Slut.`);
  await page.goto("/moten/m-2026-5/anteckningar");
  const shown = page.getByRole("main");
  expect(await shown.getByRole("heading", { name: "Läget i projekten" }).count()).toBe(1);
  expect(await shown.getByRole("cell", { name: "Gröna torg etapp 1" }).count()).toBe(1);
});

test("a paste that is too large or too long is told of, and leaves the text as it was", async () => {
  const page = await openPage(house, "contact");
  await emptyText(page, "m-2026-5-2");
  await page.keyboard.type("Det som stod.");
  await waitForSaved(page);
  await paste(page, { "text/html": `<p>Kort</p><!--${"x".repeat(10_000_001)}-->`, "text/plain": "Kort" });
  await page.getByText("Det du klistrade in är för stort.").waitFor();
  await paste(page, { "text/plain": "ord ".repeat(15_000) });
  await page.getByText("Det du klistrade in får inte plats").waitFor();
  expect(await textbox(page).textContent()).toBe("Det som stod.");
  await typeAtEnd(page, " Och mer.");
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-2")).toBe("Det som stod. Och mer.");
});

test("the buttons above the text are reached by keys, say whether they are pressed, and do what they say", async () => {
  const page = await openPage(house, "contact");
  await emptyText(page, "m-2026-5-3");
  await page.keyboard.type("Kostnader");
  await page.keyboard.press("Escape");
  const bar = page.getByRole("toolbar", { name: "Format" });
  const heading = bar.getByRole("button", { name: "Rubrik", exact: true });
  expect(await isFocused(heading)).toBe(true);
  await page.keyboard.press("Enter");
  expect(await heading.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Fet");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" ");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("example.se/sida");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Shift+8");
  await page.keyboard.type("ett");
  await page.keyboard.press("Enter");
  await page.keyboard.type("två");
  expect(await bar.getByRole("button", { name: "Punktlista" }).getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  for (let right = 0; right < 20; right++) {
    if (await isFocused(bar.getByRole("button", { name: "Tabell", exact: true }))) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.classList.contains("tiptap"));
  await page.keyboard.type("År");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Kostnad");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Vem");
  expect(await barriers(page)).toEqual([]);
  await waitForSaved(page);
  expect(standing(house, "m-2026-5-3")).toBe(
    "# Kostnader\n\n**Fet** example.se/sida\n\n- ett\n- två\n\n| År | Kostnad | Vem |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |",
  );
});

test("a whole meeting is written with the keyboard alone: every item, decisions and actions", async () => {
  const house = await openHouse();
  const { page, complaints, close } = await openWindow(house, "coordinator");
  change(
    house,
    "delete from minute_items; delete from decisions where meeting_id = 'm-2026-5'; delete from actions where meeting_id = 'm-2026-5'",
  );
  await openText(page, "m-2026-5-1");
  for (let number = 1; number <= 8; number++) {
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${number}\\. `) }).waitFor();
    await page.locator("[data-writing][data-on]").waitFor();
    await toText(page);
    await page.keyboard.type(`Under punkt ${number} sades detta.`);
    if (number === 2) await decide(page, "Alt+Shift+D", "Nätverket väntar till våren.");
    if (number === 3) await decide(page, "Alt+Shift+K", null);
    if (number === 4) await decide(page, "Alt+Shift+U", null);
    if (number === 5) await act(page);
    await page.locator("[data-writing][data-on]").waitFor();
    await page.keyboard.press("Alt+Shift+N");
  }
  await page.waitForURL(/\/anteckningar\/skriv$/);
  for (let number = 1; number <= 8; number++)
    expect(standing(house, `m-2026-5-${number}`)).toBe(`Under punkt ${number} sades detta.`);
  expect(
    rowsOf(house, "select kind, text from decisions where meeting_id = 'm-2026-5' order by agenda_item_id"),
  ).toEqual([
    { kind: "decision", text: "Nätverket väntar till våren." },
    { kind: "information", text: "Nätverket tog del av informationen." },
    { kind: "deferral", text: "Frågan bordläggs till nästa möte." },
  ]);
  expect(rowsOf(house, "select text, due_day from actions where meeting_id = 'm-2026-5'")).toEqual([
    { text: "Boka salen", due_day: "2026-12-18" },
  ]);
  expect(complaints).toEqual([]);
  await close();
  await house.close();
});

/** From wherever the focus is to the text, as somebody without a mouse comes there. */
async function toText(page: Page): Promise<void> {
  await tabTo(page, () => document.activeElement?.getAttribute("role") === "textbox");
  await page.keyboard.press("Control+End");
}

async function decide(page: Page, keys: string, text: string | null): Promise<void> {
  await page.keyboard.press(keys);
  await page.waitForURL(/\/(beslut|information|bordlaggning)$/);
  await tabTo(page, () => document.activeElement?.id === "text");
  if (text) await page.keyboard.type(text);
  await submit(page);
}

async function act(page: Page): Promise<void> {
  await page.keyboard.press("Alt+Shift+G");
  await page.waitForURL(/\/atgarder$/);
  await tabTo(page, () => document.activeElement?.id === "text");
  await page.keyboard.type("Boka salen");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Karin Karlsson");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2026-12-18");
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  await tabTo(page, () => document.activeElement?.matches("main button[type=submit]") ?? false);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/punkter\/[^/]+$/);
}

async function tabTo(page: Page, isThere: () => boolean): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus never came there.");
}

async function emptyText(page: Page, itemId: string): Promise<void> {
  await openText(page, itemId);
  await textbox(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
}

/** Pastes as the browser hands it to the page. */
const paste = (page: Page, held: Record<string, string>) =>
  textbox(page).evaluate((place, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);

const isFocused = (place: ReturnType<Page["getByRole"]>) =>
  place.evaluate((element) => element === document.activeElement);

function rowsOf(at: House, query: string): unknown[] {
  const db = at.look();
  const rows = db.$client.prepare(query).all();
  db.$client.close();
  return rows;
}
