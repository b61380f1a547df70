import { expect, test } from "vitest";
import { atLeastOne } from "../support/at-least-one";
import { fillIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { openHouse } from "../support/server";
import { signedIn, statementsOf, Visitor } from "../support/visitor";

/** The first year on the start page of a house that has just been set up. */

const visitor = () => new Visitor(house.address);

const house = commonHouse(undefined, { demo: false });

/** The steps of a page, each with its status in words. */
const stepsOf = (text: string) =>
  Object.fromEntries(
    [
      ...text.matchAll(
        /<span class="status[^"]*">([^<]*)<\/span>(?:<div>)?<(?:h[34]|p class="was")>([^<]*)</g,
      ),
    ].map(([, status, title]) => [title, status]),
  );

/** The primary buttons of a page, by where they lead. */
const primary = (text: string) =>
  [...text.matchAll(/class="btn main" href="([^"]*)"/g)].map(([, href]) => href);

test("whoever sets up a house is led from step to step", async () => {
  const ada = visitor();
  expect((await ada.get("/start/guess")).status).toBe(404);
  const begin = `/start/${/\/start\/(\S+)/.exec(house.output())?.[1]}`;
  await fillIn(ada, begin, begin, {
    name: "Sjöbacka kommun",
    shortName: "Sjöbacka",
    administratorName: "Ada Admin",
    administratorEmail: "ada@sjobacka.example",
  });
  const first = await ada.get("/");
  expect(stepsOf(first.text)).toMatchObject({
    "Ge nätverket ett namn": "Nästa steg",
    "Utse EU-samordnaren": "Kvar",
    "För in kommunens policy": "Kvar",
  });
  expect(primary(first.text)).toEqual(["/start/grupp"]);
  expect(statementsOf(first)).toBeLessThanOrEqual(12);

  // One who does all: the administrator also coordinates.
  await fillIn(ada, "/start/samordnare", "/start/samordnare", { name: "Ada", email: "ada@sjobacka.example" });
  await fillIn(ada, "/start/grupp", "/start/grupp", { name: "Nätverket" });
  await fillIn(ada, "/start/enheter", "/start/enheter", { departments: "Kultur\nSkola" });
  const second = await ada.get("/");
  expect(stepsOf(second.text)).toMatchObject({
    "Ge nätverket ett namn": "Klart",
    "Lägg in förvaltningar och bolag": "Klart",
    "Utse EU-samordnaren": "Klart",
    "En kontaktperson i varje enhet": "0 av 2",
  });
  expect(primary(second.text), "what waits is quieter than the next step").toEqual(["/personer/import"]);
  expect(statementsOf(second)).toBeLessThanOrEqual(12);

  const rows = [
    "Namn;E-post;Enhet;Plats",
    "Britt;britt@sjobacka.example;Kultur;kontaktperson",
    "Carl;carl@sjobacka.example;Skola;kontaktperson",
    "Dan;dan@sjobacka.example;Kultur;ersättare",
  ].join("\n");
  await ada.post("/personer/import/inlasning", { rows, welcome: "yes" });
  const policy = await fillIn(ada, "/mal/styrdokument/nytt", "/mal/styrdokument/nytt", {
    kind: "policy",
    title: "Policy för internationellt arbete",
    adoptedBy: "Kommunfullmäktige",
  });
  expect(policy.status).toBe(302);
  const third = await ada.get("/");
  expect(stepsOf(third.text)).toMatchObject({
    "En kontaktperson i varje enhet": "Klart",
    "En ersättare i varje enhet": "1 av 2",
    "För in kommunens policy": "Klart",
    "Skriv policyns mål": "Kvar",
  });
  expect(primary(third.text)).toEqual(["/personer"]);

  for (const step of atLeastOne([...third.text.matchAll(/<a class="btn (?:main|low)" href="([^"#?]+)"/g)]))
    expect((await ada.get(step[1] ?? "")).status, step[1]).toBe(200);
  expect((await ada.get("/hjalp/forsta-aret")).text).toContain("Registrera kommunstyrelsens beslut");
});

test("a house that has been through it shows it only where it is asked for", async () => {
  const demo = await openHouse();
  try {
    const coordinator = await signedIn(demo.address, "coordinator");
    expect((await coordinator.get("/")).text).not.toContain("forsta-aret");
    const { text } = await coordinator.get("/hjalp/forsta-aret");
    expect(stepsOf(text)).toMatchObject({ "Registrera kommunstyrelsens beslut": "Klart" });
    expect((await coordinator.get("/hjalp")).text).toContain("/hjalp/forsta-aret");
    const contact = await signedIn(demo.address, "contact");
    expect((await contact.get("/hjalp")).text).not.toContain("/hjalp/forsta-aret");
    expect((await contact.get("/hjalp/forsta-aret")).status).toBe(403);
    expect((await contact.get("/hjalp/finns-inte")).status).toBe(404);
  } finally {
    await demo.close();
  }
});
