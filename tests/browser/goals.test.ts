import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";

/** The goals and the network's knowledge, gone through in a browser without scripts. */

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

test("a goal is given an indicator, a lesson is tied to it, and a reader sees what was done", async () => {
  const karin = await openPage(house, "coordinator", { javaScript: false });
  await karin.goto("/uppfoljning");
  await karin.getByRole("link", { name: "Mål och styrdokument" }).click();
  await karin.getByRole("link", { name: "Riktlinjer för EU-projekt" }).click();
  await karin.getByRole("link", { name: "Lägg till ett mål" }).click();
  await karin.getByLabel("Mål", { exact: true }).fill("Fler vågar söka");
  await karin.getByRole("button", { name: "Spara målet" }).click();
  await karin.getByRole("link", { name: "2. Fler vågar söka" }).click();
  await karin.getByRole("link", { name: "Lägg till en indikator" }).click();
  await karin.getByLabel("Vad som mäts").fill("Andel som söker");
  await karin.getByLabel("Mäts i").fill("procent");
  await karin.getByLabel("Målvärde 2026").fill("12,5");
  await karin.getByRole("button", { name: "Spara indikatorn" }).click();
  await karin.getByText("målet är 12,5").waitFor();
  const goal = new URL(karin.url()).pathname;
  await karin.goto("/lardomar/l-17");
  await karin.getByRole("link", { name: /^Knyt till mål/ }).click();
  await karin.getByLabel("2. Fler vågar söka").check();
  await karin.getByRole("button", { name: "Spara målen" }).click();
  await karin.getByText("Målen är sparade.").waitFor();

  const linnea = await openPage(house, "reader", { javaScript: false });
  await linnea.goto(goal);
  await linnea.getByRole("link", { name: "Ett avslag är en halvfärdig ansökan" }).click();
  await linnea.getByRole("link", { name: "Fler vågar söka" }).waitFor();
  expect(await linnea.getByRole("link", { name: /^(Knyt till mål|Ändra målen)/ }).count()).toBe(0);
});

test("the coordinator plans a training from a gap, and a contact tells what they know", async () => {
  const karin = await openPage(house, "coordinator", { javaScript: false });
  await karin.goto("/personer");
  await karin.locator("#innehall").getByRole("link", { name: "Vem kan vad" }).click();
  await karin.getByRole("link", { name: "Luckor i kunskapen" }).click();
  await karin
    .getByRole("link", { name: /^Planera utbildning om/ })
    .first()
    .click();
  await karin.getByRole("button", { name: "Spara utbildningen" }).click();
  await karin.getByText("Utbildningen är sparad.").waitFor();
  expect(value(house, "select count(*) from trainings where title like 'Utbildning om %'")).toBe(1);

  const helena = await openPage(house, "contact", { javaScript: false });
  await helena.goto("/kunskap/min");
  await helena.getByLabel("Vad du har erfarenhet av").selectOption({ label: "spanska" });
  await helena.getByRole("button", { name: "Lägg till" }).click();
  await helena.getByText("Det är tillagt.").waitFor();
  await helena.goto("/kunskap?sprak=es");
  await helena.getByRole("link", { name: "Helena Hansson" }).waitFor();
});
