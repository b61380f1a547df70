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

  test("a contact writes in an initiative and asks, the head signs by the letter's link, and the verdict is seen", async () => {
    const contact = await openPage(house, "contact", { javaScript });
    await contact.goto("/register");
    await contact.getByRole("link", { name: "Utvecklingsinsatser" }).click();
    await contact.getByRole("link", { name: "Ny utvecklingsinsats" }).click();
    await contact.getByLabel("Titel").fill("Rastplatser vid Ekån");
    await contact.getByLabel("Beräknad kostnad, kronor").fill("150 000,50");
    await contact.getByLabel("Klimat och miljö").check();
    await contact.getByRole("button", { name: "Spara utvecklingsinsatsen" }).click();
    await contact.getByRole("alert").waitFor();
    await contact.getByLabel("Behov").fill("Det finns ingenstans att sitta.");
    if (javaScript) expect(await barriers(contact)).toEqual([]);
    await contact.getByRole("button", { name: "Spara utvecklingsinsatsen" }).click();
    await contact.getByRole("heading", { level: 1, name: "Rastplatser vid Ekån" }).waitFor();
    const id = new URL(contact.url()).pathname.split("/").at(-1);
    expect(value(house, "select cost from initiatives where id = ?", id)).toBe(15_000_050);
    await contact.getByRole("button", { name: "Skicka till VD" }).click();
    await contact.getByText("Frågan är skickad till Torsten Tall.").waitFor();
    expect(await contact.getByRole("button", { name: "Ta tillbaka frågan" }).count()).toBe(1);

    const link =
      "select json_extract(facts, '$.path') from outbox where kind = 'fundingTestAsked' and about_id = ?";
    const head = await openPage(house, null, { javaScript, width: 375 });
    await head.goto(String(value(house, link, id)));
    await head.getByRole("radio", { name: "Nej" }).check();
    await head.getByLabel("Därför att").fill("vi har ingen som kan leda det.");
    await head.getByLabel("Life – miljö och klimat").check();
    await head.getByRole("button", { name: "Signera svaret" }).click();
    await head.getByRole("alert").waitFor();
    expect(await head.getByLabel("Life – miljö och klimat").isChecked()).toBe(true);
    await head.getByLabel("Titta på frågan igen").fill("2027-10-01");
    if (javaScript) expect(await barriers(head)).toEqual([]);
    await head.getByRole("button", { name: "Signera svaret" }).click();
    await head.getByText("Svaret är signerat.").waitFor();
    await head.getByText("vi har ingen som kan leda det.").waitFor();
    expect(await head.getByRole("button", { name: "Signera svaret" }).count()).toBe(0);

    await contact.goto(`/register/insatser/${id}`);
    await contact.getByText("Nej, därför att:").waitFor();
    await contact.getByText("Signerad av Torsten Tall, Verkställande direktör, 22 november 2026").waitFor();
    await contact.goto("/register/insatser/tackning");
    await contact
      .getByRole("row", { name: /Destination Ekbacka AB/ })
      .getByRole("link", { name: "1 prövade" })
      .click();
    await contact.getByRole("link", { name: "Rastplatser vid Ekån" }).waitFor();
  });
});
