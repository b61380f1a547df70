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

  const lettersTo = (personId: string) =>
    value(house, `select count(*) from outbox where kind = 'callForYou' and person_id = '${personId}'`);

  test("a unit chooses its themes, the coordinator registers a call of one, and the contact gets a letter", async () => {
    const contact = await openPage(house, "contact", { javaScript });
    await contact.goto("/enheter/org-des");
    await contact.getByRole("link", { name: "Ändra teman" }).click();
    await contact.getByRole("checkbox", { name: "Beredskap" }).check();
    await contact.getByRole("button", { name: "Spara temana" }).click();
    await contact.getByText("Temana är sparade.").waitFor();

    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/register/utlysningar");
    await coordinator.getByRole("link", { name: "Ny utlysning" }).click();
    await coordinator.getByLabel("Rubrik").fill("Beredskap vid kusten");
    await coordinator.getByRole("button", { name: "Spara utlysningen" }).click();
    await coordinator.getByRole("alert").waitFor();
    expect(await coordinator.getByLabel("Rubrik").inputValue()).toBe("Beredskap vid kusten");
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
    await coordinator.getByLabel("Program", { exact: true }).selectOption("UCPM");
    await coordinator.getByLabel("Sista ansökningsdag").fill("2027-05-20");
    await coordinator.getByRole("checkbox", { name: "Beredskap" }).check();
    await coordinator.getByRole("button", { name: "Spara utlysningen" }).click();
    await coordinator.getByText("Utlysningen är sparad.").waitFor();
    await coordinator.getByText("Ingen har kontrollerat datum och villkor hos finansiären.").waitFor();
    expect(lettersTo("p-14")).toBe(1);
    await coordinator.goto("/utkorg");
    await coordinator.getByText("Ny utlysning: Beredskap vid kusten").first().waitFor();
  });

  test("a list with one line that is wrong is looked through, and the others are read in", async () => {
    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/register/utlysningar");
    await coordinator.getByRole("link", { name: "Läs in en lista" }).click();
    const list = [
      "Program;Beteckning;Rubrik;Sista ansökningsdag;Teman",
      "NORDPLUS;L-1;Den första;2027-03-01;Kultur",
      "RYMDEN;L-2;Den felaktiga;2027-03-01;",
      "ESF;L-3;Den tredje;2027-04-01;Kultur",
    ].join("\n");
    const before = value(house, "select count(*) from calls") as number;
    await coordinator
      .getByLabel("CSV- eller JSON-fil")
      .setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer: Buffer.from(list, "latin1") });
    await coordinator.getByRole("button", { name: "Granska raderna" }).click();
    await coordinator.getByText("Program: Det finns inget program som heter RYMDEN.").waitFor();
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
    expect(value(house, "select count(*) from calls")).toBe(before);
    const letters = lettersTo("p-14") as number;
    await coordinator.getByRole("button", { name: "Läs in 2 utlysningar" }).click();
    await coordinator.getByRole("heading", { level: 1, name: "2 utlysningar är inlästa" }).waitFor();
    expect(await coordinator.getByLabel("Eller klistra in listan").inputValue()).toContain("Den felaktiga");
    expect(value(house, "select count(*) from calls")).toBe(before + 2);
    expect(lettersTo("p-14")).toBe(letters + 1);

    await coordinator.goto("/register/utlysningar");
    await coordinator.getByRole("link", { name: "Årets viktiga datum att skriva ut" }).click();
    await coordinator.getByRole("link", { name: "2027", exact: true }).click();
    const march = coordinator.getByRole("region", { name: /^Mars/ });
    await march.getByRole("link", { name: "Den första" }).waitFor();
    if (javaScript) expect(await barriers(coordinator)).toEqual([]);
  });
});
