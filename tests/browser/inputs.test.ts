import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, openPage, scriptsTried } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";

describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse({ now: Date.UTC(2026, 11, 10, 9) });
  });

  afterAll(() => house.close());

  test("the coordinator asks, a contact answers by the letter's link, and the silent are named", async () => {
    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/uppfoljning/2026");
    await coordinator.getByRole("link", { name: "Samla underlag från enheterna" }).click();
    expect(await coordinator.getByLabel("Sista dag att svara").inputValue()).toBe("2027-01-31");
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
    await coordinator.getByRole("button", { name: "Skicka frågan till 13 enheter" }).click();
    await coordinator.getByText("13 enheter har fått frågan.").waitFor();
    await coordinator.getByText("0 av 13 har svarat.").waitFor();

    const path = value(
      house,
      "select json_extract(facts, '$.path') from outbox where kind = 'inputAsked' and to_address = ?",
      "helena.hansson@example.se",
    );
    const contact = await openPage(house, null, { javaScript, width: 375 });
    await contact.goto(String(path));
    await contact.getByRole("heading", { name: "Det registret vet om 2026" }).waitFor();
    await contact.getByRole("button", { name: "Lämna underlaget" }).click();
    await contact.getByRole("alert").getByText("Skriv i minst en ruta").waitFor();
    await contact.getByLabel("Vad gick bra 2026?").fill("Smak av Ekbacka blev en vana.");
    await contact.getByLabel("Vad står i er verksamhetsplan för 2027?").fill("Två mässor.");
    if (javaScript) expect(await barriers(contact)).toEqual([]);
    await contact.getByRole("button", { name: "Lämna underlaget" }).click();
    await contact.getByText("Tack! Underlaget från Destination Ekbacka AB är sparat.").waitFor();
    expect(await contact.getByLabel("Vad står i er verksamhetsplan för 2027?").inputValue()).toBe(
      "Två mässor.",
    );

    await coordinator.goto("/");
    await coordinator
      .getByRole("link", { name: "Underlag för 2026: 1 av 13 har svarat", exact: true })
      .click();
    await coordinator.getByText("Smak av Ekbacka blev en vana.").waitFor();
    const silent = coordinator.getByRole("table", { name: "Enheter som inte har svarat" });
    expect(await silent.getByRole("rowheader").count()).toBe(12);
    expect(await silent.getByRole("rowheader", { name: "Destination Ekbacka AB" }).count()).toBe(0);
    await silent.getByRole("rowheader", { name: "Socialförvaltningen" }).waitFor();
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
  });
});
