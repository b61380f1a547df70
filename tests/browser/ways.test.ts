import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, scriptsTried } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";

/** The main ways of the network's people, by links and buttons alone, as they would go them. */
describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });

  afterAll(() => house.close());

  test("the coordinator plans a meeting, calls it, takes the notice back and calls again", async () => {
    const page = await openPage(house, "coordinator", { javaScript });
    await page.goto("/");
    await section(page, "Möten");
    await page.getByRole("link", { name: "2027", exact: true }).click();
    await page
      .getByRole("region", { name: "Internationella nätverket" })
      .getByRole("link", { name: "Lägg till ett möte" })
      .click();
    await page.getByLabel("Datum").fill("2027-05-20");
    await page.getByRole("textbox", { name: "Plats" }).fill("Kulturskolan, stora salen");
    await page.getByLabel("Tema").fill("Ungdomsutbyten efter sommaren");
    await page.getByRole("button", { name: "Lägg till mötet" }).click();
    await heading(page, "Ungdomsutbyten efter sommaren");
    expect(await page.getByRole("rowheader", { name: /Laget runt/ }).count(), "the standing items").toBe(1);
    const meetingId = new URL(page.url()).pathname.split("/").at(-1);
    const letters =
      "select count(*) from outbox where kind = 'notice' and about_id = ? and withdrawn_at is null";

    await page.getByRole("link", { name: "Förbered kallelsen" }).click();
    await page.getByLabel("Text i kallelsen").fill("Läs **underlaget** före mötet.");
    await page.getByRole("button", { name: "Spara och visa i mejlet" }).click();
    await said(page, "Texten är sparad.");
    const send = page.getByRole("button", { name: /^Skicka kallelse till \d+ personer$/ });
    const invited = Number(/\d+/.exec((await send.textContent()) ?? "")?.[0]);
    await send.click();
    await said(page, "Fram till dess kan du ångra dig.");
    expect(value(house, letters, meetingId)).toBe(invited);
    await page.getByRole("button", { name: /^Ångra/ }).click();
    await said(page, "Kallelsen är tillbakatagen. Ingen har fått den.");
    expect(value(house, letters, meetingId)).toBe(0);
    expect(await page.getByLabel("Text i kallelsen").inputValue()).toBe("Läs **underlaget** före mötet.");
    await send.click();
    await said(page, "Fram till dess kan du ångra dig.");
    expect(value(house, letters, meetingId)).toBe(invited);
    expect(value(house, "select place from meetings where id = ? and called_by = 'p-01'", meetingId)).toBe(
      "Kulturskolan, stora salen",
    );
  });

  test("minutes are written and sent, the adjuster signs them off, and who got an action does it", async () => {
    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/moten/m-2026-5/justering");
    await coordinator.getByRole("button", { name: "Ta tillbaka till utkast" }).click();
    await said(coordinator, "Texten är ett utkast igen.");

    await coordinator.goto("/moten/m-2026-5/anteckningar/skriv");
    await coordinator
      .getByRole("link", { name: /Laget runt/ })
      .first()
      .click();
    await write(coordinator, javaScript);
    await coordinator.getByRole("button", { name: "Beslut", exact: true }).click();
    await coordinator.getByLabel("Vad har ni beslutat?").fill("Nätverket samlar önskemålen i en lista.");
    await coordinator.getByRole("button", { name: "Lägg till beslutet" }).click();
    await said(coordinator, "Tillagt.");
    await coordinator.getByRole("button", { name: "Åtgärd", exact: true }).click();
    await coordinator.getByLabel("Vad ska göras?").fill("Samla önskemål om volontärer");
    await coordinator
      .getByLabel("Ansvarig")
      .selectOption({ label: "Helena Hansson, Destination Ekbacka AB" });
    await coordinator.getByLabel("Klart senast").fill("2026-12-15");
    await coordinator.getByRole("button", { name: "Lägg till åtgärden" }).click();
    await said(coordinator, "Tillagt.");
    await coordinator.goto("/moten/m-2026-5/justering");
    await coordinator.getByRole("button", { name: "Skicka till Sofia Svensson" }).click();
    await said(coordinator, "Skickat. Sofia Svensson får ett mejl.");
    const text = "Nätverket samlar önskemålen i en lista.";
    expect(value(house, "select kind from decisions where meeting_id = 'm-2026-5' and text = ?", text)).toBe(
      "decision",
    );
    expect(
      value(house, "select responsible_id from actions where text = 'Samla önskemål om volontärer'"),
    ).toBe("p-14");
    expect(
      value(house, "select count(*) from sign_offs where meeting_id = 'm-2026-5' and approved_at is null"),
    ).toBe(1);

    const adjuster = await openPage(house, "adjuster", { javaScript, width: 375 });
    await adjuster.goto("/");
    await adjuster
      .getByRole("link", { name: /[Jj]ustera minnesanteckningarna/ })
      .first()
      .click();
    const minutes = adjuster.getByRole("main");
    // Set in bold it is a text of its own.
    await minutes.getByText("volontärer", { exact: true }).waitFor();
    expect(await minutes.textContent()).toContain(text);
    await adjuster.getByRole("button", { name: "Justera texten" }).click();
    await said(adjuster, "Minnesanteckningarna är justerade och låsta.");
    expect(
      value(
        house,
        "select length(sum) from minutes where meeting_id = 'm-2026-5' and signed_off_by = 'p-06'",
      ),
    ).toBe(64);
    expect(value(house, "select year from decisions where text = ?", text)).toBe(2026);

    const responsible = await openPage(house, "contact", { javaScript, width: 375 });
    await responsible.goto("/");
    await responsible
      .getByRole("link", { name: /Samla önskemål om volontärer/ })
      .first()
      .click();
    await responsible.getByLabel("Vad blev det?").fill("Fem önskemål från tre enheter.");
    await responsible.getByRole("button", { name: "Markera som klar" }).click();
    await said(responsible, "Tack! Åtgärden är klar.");
    expect(await responsible.getByRole("main").textContent()).toContain("Fem önskemål från tre enheter.");
    expect(
      value(
        house,
        "select done_note from actions where text = 'Samla önskemål om volontärer' and done_by = 'p-14'",
      ),
    ).toBe("Fem önskemål från tre enheter.");
  });

  test("a contact person answers the notice that waits on the start page, and puts an item forward", async () => {
    const page = await openPage(house, "contact", { javaScript, width: 375 });
    await page.goto("/");
    const waiting = page.getByRole("link", { name: /Svara på kallelsen.* möte 1 2027/ });
    await waiting.first().click();
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("radio", { name: "Digitalt" }).check();
    await page.getByLabel("Kommentar till samordnaren").fill("Vi tar med en praktikant.");
    await page.getByRole("button", { name: "Skicka svar" }).click();
    await said(page, "Svaret är sparat");
    expect(
      value(
        house,
        "select answer || ' ' || mode || ' ' || comment from invitations where meeting_id = 'm-2027-1' and person_id = 'p-14'",
      ),
    ).toBe("yes online Vi tar med en praktikant.");
    await page.getByText("Ändra svaret").first().click();
    expect(await page.getByRole("radio", { name: "Ja" }).isChecked()).toBe(true);
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await waiting.count()).toBe(0);

    await page.getByRole("link", { name: "Uppföljning av 2026 och ny mandatperiod" }).first().click();
    await page.getByRole("link", { name: "Föreslå en punkt" }).click();
    await page.getByLabel("Rubrik").fill("Gemensam monter på turistmässan");
    await page.getByRole("button", { name: "Skicka förslaget" }).click();
    await said(page, "Förslaget är skickat.");
    const proposal = page.getByRole("listitem").filter({ hasText: "Gemensam monter på turistmässan" });
    expect(await proposal.textContent()).toContain("Väntar på svar");
    expect(
      value(
        house,
        "select proposed_by from agenda_items where title = ? and accepted_at is null and meeting_id = 'm-2027-1'",
        "Gemensam monter på turistmässan",
      ),
    ).toBe("p-14");
  });

  test("a contact person writes a lesson, is told what it lacks, and publishes it to all staff", async () => {
    const page = await openPage(house, "contact", { javaScript });
    await page.goto("/");
    await section(page, "Lärdomar");
    await page.getByRole("link", { name: "Skriv en lärdom" }).click();
    await page.getByLabel("Rubrik").fill("Boka montern ett år i förväg");
    await page.getByLabel("Vad vi lärde oss").fill("De bästa platserna går till dem som är ute först.");
    await page.getByRole("button", { name: "Spara och gå vidare till publicering" }).click();
    await page.getByRole("link", { name: "Skriv bakgrunden." }).click();
    await page.getByLabel("Bakgrund").fill("Vi ville ställa ut på mässan i Göteborg.");
    await page.getByLabel("Vad hände").fill("Alla hörnplatser var redan bokade.");
    await page.getByLabel("Råd till den som kommer efter").fill("Boka i januari\nDela monter med vänorten");
    await page.getByLabel("Fas").selectOption({ index: 1 });
    await page.getByRole("group", { name: "Teman" }).getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Spara och gå vidare till publicering" }).click();
    await page.getByRole("radio", { name: /Alla som är anställda/ }).check();
    await page.getByRole("button", { name: "Spara valet" }).click();
    await said(page, "Lärdomen är publicerad.");
    const kept = "select visibility || ' ' || author_id from lessons where title = ?";
    expect(value(house, kept, "Boka montern ett år i förväg")).toBe("internal p-14");

    const reader = await openPage(house, "reader", { javaScript });
    await reader.goto("/");
    await reader.getByRole("searchbox").fill("bokade montern");
    await reader.getByRole("searchbox").press("Enter");
    await reader.getByRole("link", { name: "Boka montern ett år i förväg", exact: true }).click();
    await heading(reader, "Boka montern ett år i förväg");
    expect(await reader.getByRole("main").textContent()).toContain("Dela monter med vänorten");
  });

  test("a staff member signs in by code where they were going, searches for a decision and opens it", async () => {
    const page = await openPage(house, null, { javaScript, width: 375 });
    await page.goto("/arkiv");
    await heading(page, "Logga in");
    await page.getByLabel("Din e-postadress i arbetet").fill("linnea.lundin@example.se");
    await page.getByRole("button", { name: "Skicka koden" }).click();
    const code = String(
      value(
        house,
        "select facts ->> 'code' from outbox where kind = 'signInCode' and to_address = ? order by created_at desc",
        "linnea.lundin@example.se",
      ),
    );
    await page.getByLabel("Koden i mejlet").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Logga in", exact: true }).click();
    await heading(page, "Sök i arkivet");
    expect(new URL(page.url()).pathname).toBe("/arkiv");
    await page.getByRole("searchbox").fill("introduktionspass");
    await page.getByRole("searchbox").press("Enter");
    const decision = value(house, "select text from decisions where id = 'd-2026-07'") as string;
    const hit = page.getByRole("listitem").filter({ hasText: decision });
    await hit.getByRole("link").first().click();
    await page.waitForURL(/\/anteckningar#beslut-d-2026-07$/);
    expect(await page.getByRole("main").textContent()).toContain(decision);
    expect(value(house, "select count(*) from sessions where person_id = 'p-32'")).toBeGreaterThan(0);
  });

  test("a staff member searches, narrows the hits and opens one", async () => {
    const page = await openPage(house, "reader", { javaScript, width: 375 });
    await page.goto("/");
    await section(page, "Arkiv");
    const box = page.getByRole("searchbox");
    const status = page.getByRole("status");
    const found = status.filter({ hasText: "träffar på projekt." });
    if (javaScript) await box.pressSequentially("projekt");
    else {
      await box.fill("projekt");
      await box.press("Enter");
    }
    await found.waitFor();
    const all = Number.parseInt((await status.textContent()) ?? "", 10);
    await page.getByText("Avgränsa", { exact: true }).click();
    await page.getByRole("checkbox", { name: /^Lärdomar/ }).check();
    if (!javaScript) await page.getByRole("button", { name: "Använd filter" }).click();
    await page.getByText("Avgränsa (1 valda)").waitFor();
    await found.waitFor();
    expect(new URL(page.url()).searchParams.getAll("slag")).toEqual(["lesson"]);
    const narrowed = Number.parseInt((await status.textContent()) ?? "", 10);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    const hit = page.getByRole("main").getByRole("heading", { level: 3 }).first().getByRole("link");
    const title = (await hit.textContent()) ?? "";
    await hit.click();
    await heading(page, title);
    expect(new URL(page.url()).pathname).toMatch(/^\/lardomar\//);
    await page.goBack();
    await page.getByText("Avgränsa (1 valda)").waitFor();
    expect(await box.inputValue()).toBe("projekt");
    expect(await page.getByRole("checkbox", { name: /^Lärdomar/ }).isChecked()).toBe(true);
  });
});

/** Goes to one of the house's sections by the main menu. */
const section = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name, exact: true }).click();

/** Waits until the page that has this title is there. */
const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** Waits for what the page says has been done. */
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** Writes a word in bold: with the keys of the editor, or with the signs of the plain field. */
async function write(page: Page, javaScript: boolean): Promise<void> {
  const text = page.getByRole("textbox", { name: "Anteckningar" });
  if (!javaScript) return text.fill("Två enheter söker **volontärer** till hösten.");
  await page.locator("[data-writing][data-on]").waitFor();
  await text.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Två enheter söker ");
  await page.keyboard.press("Control+B");
  await page.keyboard.type("volontärer");
  await page.keyboard.press("Control+B");
  await page.keyboard.type(" till hösten.");
}
