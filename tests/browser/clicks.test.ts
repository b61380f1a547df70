import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { openPage, scriptsTried } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";
import type { CastRole } from "../support/visitor";

/**
 * How many presses it takes from the start page to have done what people come for. Choosing in a list and typing is no press; the
 * button that sends is one.
 */

let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse();
  atFirst = house.keep();
});
beforeEach(() => house.layBack(atFirst));
afterAll(() => house.close());

/** Somebody at the start page, and a press that counts. */
async function atStart(role: CastRole, most: number) {
  const page = await openPage(house, role, { width: 375, javaScript: scriptsTried[0] });
  let pressed = 0;
  onTestFinished(() => expect(pressed, "presses").toBeLessThanOrEqual(most));
  await page.goto("/");
  const press = async (what: Locator) => {
    pressed += 1;
    await what.click();
    await page.waitForLoadState();
  };
  return { page, press };
}

const main = (page: Page) => page.locator("main");
const link = (page: Page, name: string | RegExp) => main(page).getByRole("link", { name }).first();
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).first();
const menu = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).first();

test("a notice is answered with one", async () => {
  const { page, press } = await atStart("contact", 1);
  await press(button(page, /^Ja.*: Svara på kallelsen/));
  expect(new URL(page.url()).pathname).toBe("/");
  await main(page).getByText("Svaret är sparat").waitFor();
  await main(page).getByText("Du har svarat att du kommer.").waitFor();
  expect(
    value(
      house,
      "select answer from invitations where person_id = 'p-14' and answered_at is not null order by answered_at desc",
    ),
  ).toBe("yes");
});

test("last year's decision is found with two", async () => {
  const { page, press } = await atStart("reader", 2);
  await page.getByRole("searchbox").fill("beslut verksamhetsplan och årshjul 2025");
  await press(page.getByRole("search").getByRole("button"));
  await press(main(page).locator("h3 a").first());
  expect(page.url()).toContain("/moten/m-2025-1/anteckningar#beslut-d-2025-01");
  await main(page).getByText("Nätverket godkänner verksamhetsplan och årshjul för 2025").first().waitFor();
});

test("an item is put forward with three", async () => {
  const { page, press } = await atStart("contact", 3);
  await press(link(page, "Föreslå en punkt"));
  await page.getByLabel("Rubrik").fill("Språkstöd i gymnasiet");
  await press(button(page, /^Skicka förslaget|^Föreslå/));
  expect(value(house, "select count(*) from agenda_items where title = 'Språkstöd i gymnasiet'")).toBe(1);
});

test("a contact is logged with three", async () => {
  const { page, press } = await atStart("contact", 3);
  await press(menu(page, "Register"));
  await press(link(page, "Skriv in en kontakt"));
  await page.getByLabel("Partner").selectOption({ index: 1 });
  await page.getByLabel("Vad det gällde").fill("De vill komma på studiebesök i maj.");
  await press(button(page, "Spara kontakten"));
  expect(value(house, "select count(*) from partner_contacts where about like 'De vill komma%'")).toBe(1);
});

test("a lesson is begun with two", async () => {
  const { page, press } = await atStart("contact", 2);
  await press(menu(page, "Lärdomar"));
  await press(link(page, /lärdom/));
  await page.getByLabel("Rubrik").waitFor();
});

test("a notice is sent with four", async () => {
  const { page, press } = await atStart("coordinator", 4);
  await press(menu(page, "Möten"));
  await press(link(page, "Företag och export"));
  await press(link(page, "Förbered kallelsen"));
  await press(button(page, /^Skicka kallelse till \d+ personer/));
  expect(value(house, "select called_at is not null from meetings where id = 'm-2027-2'")).toBe(1);
});
