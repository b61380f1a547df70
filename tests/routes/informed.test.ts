import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { signedIn, type Visitor } from "../support/visitor";

/** Whom the network informs of its minutes, without scripts. */

let karin: Visitor;

commonHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
});

const page = "/grupper/grp-natverk/kannedom";
const add = (typed: Record<string, string>) => fillIn(karin, page, page, typed);

test("somebody is put on the list, and taken off it again", async () => {
  const [before] = (await karin.get("/grupper/grp-natverk")).text.match(/2 personer utanför gruppen/g) ?? [];
  expect(before).toBeDefined();
  expect((await add({ name: "Björn Bo", email: "bjorn@example.org", language: "en" })).status).toBe(302);
  const listed = await karin.get(page);
  expect(listed.text).toContain("Björn Bo får minnesanteckningarna när de är justerade.");
  const removal = /action="([^"]+)"[^>]*>(?:(?!<\/form>).)*Ta bort Björn Bo från listan/s.exec(
    listed.text,
  )?.[1];
  expect((await karin.post(removal ?? "")).location).toBe(page);
  const after = await karin.get(page);
  expect(after.text).toContain("Borttagen. Det går inga fler mejl dit.");
  expect(after.text).not.toContain("bjorn@example.org");
});

test("an address twice, a line break in it or none at all comes back with what was typed", async () => {
  const twice = await add({ name: "<b>Igen</b>", email: "INGRID.ISAKSSON@region.example.com" });
  expect(twice.status).toBe(422);
  expect(twice.text).toContain("Adressen finns redan på listan.");
  expect(twice.text).toContain("&lt;b&gt;Igen&lt;/b&gt;");
  const broken = await karin.post(page, { name: "X", email: "a@b.se\r\nBcc: c@d.se", language: "sv" });
  expect(broken.status).toBe(422);
  expect((await add({ name: "X" })).status).toBe(422);
  expect((await add({ name: "", email: "x@example.org" })).status).toBe(422);
});

test("somebody who belongs to the group is said to get one letter and not two", async () => {
  expect((await add({ name: "Sofia Svensson", email: "sofia.svensson@example.se" })).status).toBe(302);
  const text = (await karin.get(page)).text;
  expect(text).toContain("Sofia Svensson är tillagd, men hör redan till gruppen.");
  expect(text).toContain("Hör till gruppen och får redan ett mejl. Det blir ett mejl, inte två.");
});
