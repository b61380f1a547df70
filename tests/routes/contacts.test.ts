import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn } from "../support/visitor";

/** Contacts with a partner over real HTTP, without scripts. */

let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse();
  atFirst = house.keep();
});
beforeEach(() => house.layBack(atFirst));
afterAll(() => house?.close());

const partner = "/register/partner/pa-08";
const log = `${partner}/kontakt`;

test("a contact person writes a contact in, corrects it and removes it", async () => {
  const helena = await signedIn(house.address, "contact");
  expect((await helena.get(partner)).text).toContain(`href="${log}"`);
  const answer = await fillIn(helena, log, log, { about: "Möte om turism", outcome: "De återkommer i mars" });
  expect(answer.location).toBe(`${partner}#tidslinje`);
  const shown = await helena.follow(answer);
  expect(shown.text).toContain("Kontakten är sparad.");
  expect(shown.text).toContain("Möte om turism");
  expect(shown.text).toContain("De återkommer i mars");
  expect(shown.text).toContain("Helena Hansson, ");
  const change = /\/register\/partner\/pa-08\/kontakter\/[a-z0-9]+\/andra/.exec(shown.text)?.[0] as string;
  await fillIn(helena, change, change, { about: "Möte om turism och skola" });
  expect((await helena.get(partner)).text).toContain("Möte om turism och skola");
  const removal = change.replace("andra", "borttagning");
  expect((await fillIn(helena, removal, removal)).location).toBe(`${partner}#tidslinje`);
  expect((await helena.get(partner)).text).not.toContain("Möte om turism");
});

test("a form with faults says so beside each field, keeps what was typed and saves nothing", async () => {
  const helena = await signedIn(house.address, "contact");
  const before = stateOf(house);
  const answer = await fillIn(helena, log, log, { happenedOn: "2027-01-01", outcome: "Ett långt svar" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Skriv vad kontakten gällde.");
  expect(answer.text).toContain("Ett långt svar");
  const late = await fillIn(helena, log, log, { happenedOn: "2027-01-01", about: "I framtiden" });
  expect(late.status).toBe(422);
  expect(late.text).toContain("Ange en dag som har varit.");
  expect(late.text).toContain("I framtiden");
  expect(stateOf(house)).toBe(before);
});

test("two who correct the same contact: the second sees what stands, and keeps the own text", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const change = "/register/partner/pa-01/kontakter/ko-01/andra";
  await fillIn(karin, change, change, { about: "Karins första text" });
  const stale = await karin.post(change, {
    ...{ happenedOn: "2026-10-08", kind: "meeting", personId: "p-01", unitId: "org-klf", projectId: "" },
    ...{ about: "Karins andra text", outcome: "", version: "1" },
  });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Karins första text");
  expect(stale.text).toContain("Karins andra text");
});
