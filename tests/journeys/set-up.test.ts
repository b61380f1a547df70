import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { value } from "../support/look";
import { type Answer, Visitor } from "../support/visitor";

/** The first day in a new house, over real HTTP: from the key that is printed at the start to people read in. */

const house = commonHouse(undefined, { demo: false });

function wentTo(answer: Answer, to: string): void {
  const said = /<div class="summary".*?<\/ul>/s.exec(answer.text)?.[0] ?? answer.text.slice(0, 200);
  expect([answer.status, answer.location], said).toEqual([302, to]);
}

const count = (table: string) => value(house, `select count(*) from ${table}`) as number;

test("a new house is set up with the key, once, and people are read in from a list", async () => {
  const visitor = new Visitor(house.address);
  expect((await visitor.get("/start/guess")).status).toBe(404);
  const key = /\/start\/(\S+)/.exec(house.output())?.[1] ?? "";

  const begin = `/start/${key}`;
  const empty = await fillIn(visitor, begin, begin, {
    name: "Sjöbacka kommun",
    administratorEmail: "ingen adress",
  });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('value="Sjöbacka kommun"');
  expect(count("people")).toBe(0);

  const municipality = {
    name: "Sjöbacka kommun",
    shortName: "Sjöbacka",
    mailDomains: "sjobacka.example",
    administratorName: "Ada Admin",
    administratorEmail: "ada@sjobacka.example",
  };
  wentTo(await fillIn(visitor, begin, begin, municipality), "/start/samordnare");
  expect((await new Visitor(house.address).get(begin)).status).toBe(404);
  expect((await new Visitor(house.address).post(begin, municipality)).status).toBe(404);

  const coordinator = { name: "Kim Koordinator", email: "kim@sjobacka.example" };
  wentTo(await fillIn(visitor, "/start/samordnare", "/start/samordnare", coordinator), "/start/grupp");
  wentTo(
    await fillIn(visitor, "/start/grupp", "/start/grupp", { name: "Internationella nätverket" }),
    "/start/enheter",
  );
  const units = { departments: "Kulturförvaltningen\nSkolförvaltningen", companies: "Sjöbacka Bostäder" };
  wentTo(await fillIn(visitor, "/start/enheter", "/start/enheter", units), "/start");
  expect(count("units")).toBe(3);
  expect((await visitor.get("/start/samordnare")).location).toBe("/start");
  for (const page of [
    "/start",
    "/",
    "/moten",
    "/personer",
    "/grupper",
    "/lardomar",
    "/arkiv",
    "/uppfoljning",
  ]) {
    expect((await visitor.get(page)).status, page).toBe(200);
  }

  await readPeopleIn(visitor);
});

async function readPeopleIn(visitor: Visitor): Promise<void> {
  const list = [
    "Namn;E-post;Enhet;Plats",
    "Britt Berg;britt@sjobacka.example;Kulturförvaltningen;kontaktperson",
    "Carl Cederlund;carl@sjobacka.example;Skolförvaltningen;ersättare",
    "Doris Dahl;ingen adress;Skolförvaltningen;kontaktperson",
    "Erik Ek;erik@sjobacka.example;Hamnförvaltningen;kontaktperson",
  ].join("\n");
  const before = count("people");
  const report = await fillIn(visitor, "/personer/import", "/personer/import", { rows: list });
  expect(report.status).toBe(200);
  for (const name of ["Britt Berg", "Carl Cederlund", "Doris Dahl", "Erik Ek", "Hamnförvaltningen"]) {
    expect(report.text).toContain(name);
  }
  expect(count("people")).toBe(before);

  const read = await visitor.post("/personer/import/inlasning", { rows: list });
  expect(read.status).toBe(200);
  expect(read.text).toContain("Doris Dahl");
  expect(read.text).toContain("Hamnförvaltningen");
  expect(read.text).not.toMatch(/<textarea[^>]*>[^<]*Britt Berg/);
  expect(count("people")).toBe(before + 2);

  const right = list.split("\n").slice(0, 3).join("\n");
  const state = [count("people"), count("seats"), count("chronicle")];
  wentTo(await visitor.post("/personer/import/inlasning", { rows: right }), "/personer");
  expect([count("people"), count("seats"), count("chronicle")]).toEqual(state);
}
