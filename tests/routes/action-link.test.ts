import { beforeEach, expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { stateOf } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";
import { layRecords } from "./rights/records";

const link = "/atgard/act10nact10nact10nact10nact10nac";

let visitor: Visitor;

const house = freshHouse((house) => {
  layRecords(house);
});
beforeEach(async () => {
  visitor = new Visitor(house.address);
});

test("opening the link changes nothing, and no search engine keeps the page", async () => {
  const before = stateOf(house);
  const page = await visitor.get(link);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Ta fram innehåll till introduktionspasset");
  expect(page.text).not.toContain("<script");
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect((await visitor.get(`${link}/paborjad`)).location).toBe(link);
  expect(stateOf(house)).toBe(before);
});

test("done by the link is done everywhere, and the link says so afterwards", async () => {
  const told = await fillIn(visitor, link, link, { note: "Passet hölls." });
  expect(told.location).toBe(link);
  const after = await visitor.get(link);
  expect(after.text).toContain("Passet hölls.");
  expect(after.text).not.toContain('name="note"');
  const chair = await signedIn(house.address, "chair");
  expect((await chair.get("/atgarder?visa=klara")).text).toContain("introduktionspasset");
  expect((await chair.get("/atgarder/a-2026-13")).text).toContain("Passet hölls.");
});

test("a report that meets another's comes back with both, and begins nothing that is done", async () => {
  const chair = await signedIn(house.address, "chair");
  await fillIn(chair, "/atgarder/a-2026-13/klar", "/atgarder/a-2026-13/klar", { note: "Ordförandens ord" });
  const late = await visitor.post(link, { note: "Mina ord", version: "1" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Mina ord");
  expect(late.text).toContain("Ordförandens ord");
  const started = await visitor.post(`${link}/paborjad`);
  expect(started.status).toBe(422);
  expect(started.text).toContain("Åtgärden är redan klar.");
});

test("a key that nobody has opens nothing, and nothing is changed by posting to it", async () => {
  const before = stateOf(house);
  for (const key of ["gissatgissatgissatgissatgissat12", "kort", "%00", "x".repeat(500)]) {
    expect((await visitor.get(`/atgard/${key}`)).status).toBe(404);
    expect((await visitor.post(`/atgard/${key}`, { note: "X", version: "1" })).status).toBe(404);
    expect((await visitor.post(`/atgard/${key}/paborjad`)).status).toBe(404);
  }
  expect(stateOf(house)).toBe(before);
});

test("too long a note comes back with what was typed", async () => {
  const note = "å".repeat(2001);
  const answer = await visitor.post(link, { note, version: "1" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(note);
});
