import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, openPage, scriptsTried } from "../support/browser";
import { change, value, values } from "../support/look";
import { type House, openHouse } from "../support/server";

describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
    change(
      house,
      `update publications set changed_at = (select max(sent_at) from newsletters) + id
        where kind in ('lesson', 'minutes') and withdrawn_at is null`,
    );
  });

  afterAll(() => house.close());

  test("a newsletter is begun, ordered, written, seen, sent once, and published for everyone", async () => {
    const page = await openPage(house, "coordinator", { javaScript });
    await page.goto("/nyhetsbrev");
    await page.getByRole("link", { name: "Sedan sist", exact: true }).click();
    await page.getByRole("button", { name: "Kasta utkastet" }).click();
    await page.getByText("Utkastet är kastat.").waitFor();
    await page.getByRole("button", { name: "Börja på ett nyhetsbrev" }).click();
    await page.getByRole("heading", { level: 1, name: "Ändra nyhetsbrevet" }).waitFor();
    if (javaScript) expect(await barriers(page)).toEqual([]);

    const lines = page.getByRole("group", { name: "Det här berättar brevet om" }).getByRole("listitem");
    const offered = await lines.count();
    expect(offered).toBeGreaterThan(1);
    const titles: string[] = [];
    for (const [place, line] of (await lines.all()).entries()) {
      titles.push((await line.locator("label:has([type=checkbox]) span [lang=sv]").textContent()) ?? "");
      await line.getByLabel("Plats i brevet för").fill(String(offered - place));
    }
    const [leftOut = "", commented = ""] = titles;
    await lines.nth(0).getByRole("checkbox").uncheck();
    expect(await lines.nth(0).getByLabel("Egna ord").isVisible()).toBe(false);
    await lines.nth(1).getByLabel("Egna ord").fill("Läs den innan du skriver nästa ansökan.");
    await lines.nth(1).getByLabel("Plats i brevet för").fill("etta");
    await page.getByLabel("Rubrik").fill("Sedan sist: hösten");
    await page.getByLabel("Inledning").fill("Hösten gav **mycket**.");
    await page.getByLabel("Avslutning").fill("Hör av er!");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByRole("alert").getByText("Skriv platsen i brevet som ett heltal").waitFor();
    expect(await lines.nth(1).getByLabel("Egna ord").inputValue()).toContain("nästa ansökan");
    expect(await lines.nth(0).getByRole("checkbox").isChecked()).toBe(false);
    await lines.nth(1).getByLabel("Plats i brevet för").fill("1");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByText("Nyhetsbrevet är sparat.").waitFor();

    const shown = await page.getByRole("main").textContent();
    for (const text of ["Sedan sist: hösten", "Hösten gav mycket.", "Hör av er!", "nästa ansökan"])
      expect(shown).toContain(text);
    const order = [commented, ...titles.slice(2).reverse()];
    expect(await page.locator("#sedan-sist h3").allTextContents()).toEqual(order);
    expect(order).not.toContain(leftOut);
    const before = Number(value(house, "select count(*) from outbox where kind = 'newsletter'"));
    await sendOnce(page);
    const facts = values(house, "select facts from outbox where kind = 'newsletter'").slice(before);
    const receivers = facts.length;
    expect(receivers).toBeGreaterThan(10);
    const told = JSON.parse(String(facts[0]));
    expect(told.entries.map(({ title }: { title: string }) => title)).toEqual(order);
    expect(told).toMatchObject({ number: 2, opening: "Hösten gav **mycket**.", closing: "Hör av er!" });
    expect(await page.getByRole("button", { name: "Skicka nyhetsbrevet" }).count()).toBe(0);

    await page.getByRole("link", { name: "Publicera utåt", exact: true }).click();
    for (const choice of await page.getByRole("radio", { name: "Visa" }).all()) await choice.check();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await page.getByRole("link", { name: "Vem som har fått den" }).click();
    await page.getByRole("heading", { name: "Har fått", exact: true }).waitFor();

    const outsider = await openPage(house, null, { javaScript });
    await outsider.goto("/oppet/nyhetsbrev");
    await outsider.getByRole("link", { name: "Sedan sist: hösten" }).click();
    expect(await outsider.locator("#sedan-sist h3").allTextContents()).toEqual(order);
    expect(await outsider.getByRole("main").textContent()).toContain("Hösten gav mycket.");
  });

  test("a member says no to the newsletter where letters are chosen, and gets none", async () => {
    const page = await openPage(house, "contact", { javaScript });
    await page.goto("/min-sida");
    const wants = page.getByLabel("Skicka nyhetsbrevet till mig");
    expect(await wants.isChecked()).toBe(true);
    await wants.uncheck();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByText("Sparat").first().waitFor();
    expect(await wants.isChecked()).toBe(false);

    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/nyhetsbrev");
    await coordinator.getByRole("button", { name: /^(Börja|Fortsätt) på / }).click();
    await coordinator.getByLabel("Rubrik").fill("Vårens brev");
    await coordinator.getByLabel("Inledning").fill("Nu är det vår.");
    await coordinator.getByRole("button", { name: "Spara", exact: true }).click();
    await sendOnce(coordinator);
    const sent =
      "select count(*) from outbox where kind = 'newsletter' and facts ->> 'title' = 'Vårens brev'";
    expect(Number(value(house, sent))).toBeGreaterThan(10);
    expect(value(house, `${sent} and to_address = 'helena.hansson@example.se'`)).toBe(0);
  });

  async function sendOnce(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Skicka nyhetsbrevet" }).click();
    await page.getByText(/^Nyhetsbrevet är på väg i \d+ mejl\.$/).waitFor();
  }
});
