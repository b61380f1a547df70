import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, openPage, scriptsTried } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";

describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });

  afterAll(() => house.close());

  test("a contact tells of a case; the coordinator finds it, and tells of the same number as a note", async () => {
    const contact = await openPage(house, "contact", { javaScript, width: 375 });
    await contact.goto("/register");
    await contact.getByRole("link", { name: "Information", exact: true }).click();
    await contact.getByRole("link", { name: "Berätta om ett ärende" }).click();
    await contact.getByLabel("Rubrik").fill("Mässa i Kivilampi");
    await contact.getByLabel("Diarienummer").fill("DES 2026/0444");
    await contact.getByRole("button", { name: "Skicka till samordnaren" }).click();
    await contact.getByRole("alert").waitFor();
    expect(await contact.getByLabel("Diarienummer").inputValue()).toBe("DES 2026/0444");
    await contact.getByLabel("Vad samordnaren bör veta").fill("Vi har fått en monter.");
    if (javaScript) expect(await barriers(contact)).toEqual([]);
    await contact.getByRole("button", { name: "Skicka till samordnaren" }).click();
    await contact.getByRole("heading", { level: 1, name: "Mässa i Kivilampi" }).waitFor();

    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/information/ny");
    await coordinator.getByLabel("Rubrik").fill("Montern");
    await coordinator.getByLabel("Enhet").selectOption({ label: "Kommunledningsförvaltningen" });
    await coordinator.getByLabel("Diarienummer").fill("dnr des2026/444");
    await coordinator.getByLabel("Vad samordnaren bör veta").fill("Jag följer med.");
    await coordinator.getByRole("button", { name: "Skicka till samordnaren" }).click();
    await coordinator.getByText("Ärendet fanns redan här.").waitFor();
    await coordinator.getByText("Vi har fått en monter.").waitFor();
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
    expect(value(house, "select count(*) from information_entries where case_key = 'DES2026/444'")).toBe(1);
  });

  test("an account is ended and what stood in its name has passed on, as the unit's page for a handover said", async () => {
    const deputy = await openPage(house, "deputy", { javaScript, width: 375 });
    await deputy.goto("/enheter/org-des");
    await deputy.getByRole("link", { name: "Underlag för överlämning" }).click();
    await deputy.getByRole("heading", { name: "Möten och rapporter framåt" }).waitFor();
    if (javaScript) expect(await barriers(deputy)).toEqual([]);

    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/personer/p-14/avslut");
    const choices = coordinator.getByRole("combobox");
    expect(await choices.count()).toBeGreaterThan(0);
    expect(await choices.first().inputValue()).toBe("p-27");
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
    await coordinator.getByRole("button", { name: "Avsluta kontot" }).click();
    await coordinator.getByRole("status").waitFor();
    const left = "select count(*) from actions where done_at is null and responsible_id = 'p-14'";
    expect(value(house, left)).toBe(0);
    expect(value(house, "select contact_id from projects where id = 'prj-11'")).not.toBeNull();
  });
});
