import { expect, test } from "vitest";
import { freshHouse } from "../support/fresh-house";
import { value } from "../support/look";
import { stateOf } from "../support/server";
import { statementsOf, Visitor } from "../support/visitor";

/** Letters of what is published, asked for, confirmed and ended without sign-in. */

const house = freshHouse();

const asked = (email: string) => ({ email, language: "sv", newsletter: "1", "groups[]": ["grp-natverk"] });

const keyOf = (email: string) =>
  String(value(house, "select link_key from subscribers where email = ?", email));

test("the form answers the same for every address, and too many from one place are told to wait", async () => {
  const visitor = new Visitor(house.address);
  expect((await visitor.get("/oppet/bevaka")).text).toContain("E-postadress");
  const wrong = await visitor.post("/oppet/bevaka", { email: "inte en adress", language: "sv" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("inte en adress");
  for (const email of ["ann@foretag.example", "ann@foretag.example", "berit.berg@foretagarna.example"]) {
    const answer = await visitor.post("/oppet/bevaka", asked(email));
    expect([answer.status, answer.location]).toEqual([302, "/oppet/bevaka?skickat=ja"]);
  }
  const statuses: number[] = [];
  for (let tries = 0; tries < 9; tries += 1)
    statuses.push((await visitor.post("/oppet/bevaka", asked("ann@foretag.example"))).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([302, 429]);
  expect(value(house, "select count(*) from outbox where to_address = 'ann@foretag.example'")).toBe(3);
});

test("a scanner that opens the links confirms and ends nothing; the buttons do", async () => {
  await new Visitor(house.address).post("/oppet/bevaka", asked("ann@foretag.example"));
  const path = `/bevaka/${keyOf("ann@foretag.example")}`;
  const before = stateOf(house);
  for (const address of [path, `${path}/avslut`, `${path}/bekraftelse`])
    await new Visitor(house.address).get(address);
  expect(stateOf(house)).toBe(before);
  const ann = new Visitor(house.address);
  const page = await ann.get(path);
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.text).not.toContain("<script");
  expect(statementsOf(page)).toBeLessThanOrEqual(12);
  const confirmed = await ann.follow(await ann.post(`${path}/bekraftelse`));
  expect(confirmed.text).toContain("Tack. Nu får du mejl");
});

test("a mail provider ends letters by one click from elsewhere, twice with a clear answer; nothing else comes in that way", async () => {
  await new Visitor(house.address).post("/oppet/bevaka", asked("ann@foretag.example"));
  const path = `/bevaka/${keyOf("ann@foretag.example")}`;
  await new Visitor(house.address).post(`${path}/bekraftelse`);
  const send = (address: string, body: string, headers: Record<string, string> = {}) =>
    new Visitor(house.address).ask("POST", address, body, {
      "content-type": "application/x-www-form-urlencoded",
      ...headers,
    });
  const foreign = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const before = stateOf(house);
  for (const [address, body] of [
    [`${path}/avslut`, "x=1"],
    [`${path}/avslut`, "List-Unsubscribe=One-Click&x=1"],
    [`${path}/avslut?x=1`, "List-Unsubscribe=One-Click"],
    [`${path}/avslut.data`, "List-Unsubscribe=One-Click"],
    [`${path}/avslut/`, "List-Unsubscribe=One-Click"],
    [`${path}/bekraftelse`, "List-Unsubscribe=One-Click"],
    [path, "List-Unsubscribe=One-Click"],
    ["/oppet/bevaka", "List-Unsubscribe=One-Click"],
  ] as const)
    expect((await send(address, body, foreign)).status, `${address} ${body}`).toBe(403);
  expect(stateOf(house)).toBe(before);
  expect((await send(`/bevaka/${"a".repeat(32)}/avslut`, "List-Unsubscribe=One-Click")).status).toBe(404);
  const first = await send(`${path}/avslut`, "List-Unsubscribe=One-Click", foreign);
  expect([first.status, first.text.includes("Mejlen är avslutade")]).toEqual([200, true]);
  const second = await send(`${path}/avslut`, "List-Unsubscribe=One-Click");
  expect([second.status, second.text.includes("Mejlen är redan avslutade")]).toEqual([200, true]);
  const opened = await new Visitor(house.address).get(path);
  expect([opened.status, opened.text.includes("Länken gäller inte längre")]).toEqual([410, true]);
  expect((await new Visitor(house.address).get(`${path}/avslut`)).status).toBe(200);
  expect(stateOf(house)).not.toContain("ann@foretag.example");
});
