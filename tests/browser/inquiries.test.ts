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

  test("what is searched for in vain is asked, answered, and becomes a draft lesson", async () => {
    const reader = await openPage(house, "reader", { javaScript });
    await reader.goto("/lardomar");
    await reader.getByRole("searchbox").fill("zorbingbana");
    await reader.getByRole("searchbox").press("Enter");
    await reader.getByRole("link", { name: "Fråga nätverket", exact: true }).click();
    expect(await reader.getByLabel("Din fråga").inputValue()).toBe("zorbingbana");
    await reader.getByLabel("Din fråga").fill("Vem har byggt en zorbingbana?");
    await reader.getByLabel("Berätta mer").fill("Vänorten undrar.");
    const boxes = reader.getByRole("group", { name: "Vem frågar du?" }).getByRole("checkbox");
    expect(await boxes.count()).toBeGreaterThan(10);
    for (const box of await boxes.all()) await box.uncheck();
    await reader.getByRole("button", { name: "Skicka frågan" }).click();
    await reader.getByRole("alert").waitFor();
    expect(await reader.getByLabel("Berätta mer").inputValue()).toBe("Vänorten undrar.");
    await reader.getByLabel("Helena Hansson").check();
    if (javaScript) expect(await barriers(reader)).toEqual([]);
    await reader.getByRole("button", { name: "Skicka frågan" }).click();
    await reader.getByText("Frågan är skickad.").waitFor();
    expect(value(house, "select count(*) from outbox where kind = 'inquiryAsked'")).toBe(1);
    const asked = new URL(reader.url()).pathname;

    const contact = await openPage(house, "contact", { javaScript });
    await contact.goto("/arkiv");
    await contact.getByRole("link", { name: "Dina frågor till nätverket" }).click();
    await contact.getByRole("link", { name: "Vem har byggt en zorbingbana?" }).click();
    if (javaScript) expect(await barriers(contact)).toEqual([]);
    await contact.getByRole("button", { name: "Skicka svaret" }).click();
    await contact.getByRole("alert").waitFor();
    await contact.getByLabel("Ditt svar").fill("Det har vi. Räkna med ett halvår.");
    await contact.getByRole("button", { name: "Skicka svaret" }).click();
    await contact.getByRole("heading", { level: 1, name: "Vem har byggt en zorbingbana?" }).waitFor();
    expect(new URL(contact.url()).pathname).toMatch(/^\/lardomar\//);
    await contact.getByText("Det har vi. Räkna med ett halvår.").first().waitFor();

    await reader.goto(asked);
    await reader.getByText("Det har vi. Räkna med ett halvår.").waitFor();
    expect(await reader.getByRole("link", { name: "Läs lärdomen som svaret blev" }).count()).toBe(0);
    await reader.getByRole("button", { name: "Avsluta frågan" }).click();
    await reader.getByText("Inga fler svar behövs.").waitFor();
    expect(value(house, "select count(*) from outbox where kind = 'inquiryAnswered'")).toBe(1);
  });

  test("whoever cannot answer passes it on", async () => {
    const contact = await openPage(house, "contact", { javaScript });
    await contact.goto("/arkiv/fragor/fraga-2");
    await contact
      .getByLabel("Skicka frågan vidare till")
      .selectOption({ label: "Ola Olsson, Vård- och omsorgsförvaltningen" });
    await contact.getByRole("button", { name: "Jag kan inte svara" }).click();
    await contact.getByText("Frågan skickades vidare av Helena Hansson.").waitFor();
  });
});
