import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { House } from "./server";

/** Writing at the desk of the demo's meeting m-2026-5, as a person with a browser does. */

export const textbox = (page: Page) => page.getByRole("textbox", { name: "Anteckningar" });

/** Opens an item at the desk and waits until its program listens. */
export async function openText(page: Page, itemId: string): Promise<void> {
  await page.goto(`/moten/m-2026-5/anteckningar/punkter/${itemId}`);
  await page.locator("[data-writing][data-on]").waitFor();
}

export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await textbox(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

/** Until the page says that the text as it is now has been saved. */
export async function waitForSaved(page: Page): Promise<void> {
  await page.locator("[data-writing][data-state=saved]").waitFor();
}

/** The text under an item as the database has it. */
export function standing(house: House, itemId: string): string {
  const db = house.look();
  try {
    const text = db.$client
      .prepare("select text from minute_items where agenda_item_id = ?")
      .pluck()
      .get(itemId);
    return String(text ?? "");
  } finally {
    db.$client.close();
  }
}

/** A state that comes within a pause and a save, on a machine that has much to do. */
export const eventually = <Value>(state: () => Value) => expect.poll(state, { timeout: 20_000 });
