import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { stateOf } from "../support/server";
import { signedIn } from "../support/visitor";

/** Contacts with a partner over real HTTP, without scripts. */

const house = freshHouse();

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
    happenedOn: "2026-10-08",
    kind: "meeting",
    personId: "p-01",
    unitId: "org-klf",
    projectId: "",
    about: "Karins andra text",
    outcome: "",
    version: "1",
  });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Karins första text");
  expect(stale.text).toContain("Karins andra text");
});

test("a partner is written in by a form; one that may be there already is shown, and is another when it is said to be", async () => {
  const helena = await signedIn(house.address, "contact");
  const form = "/register/partner/ny";
  expect((await helena.get("/register/partner")).text).toContain(`href="${form}"`);
  const lacking = await fillIn(helena, form, form, { web: "ingen adress" });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain("Skriv ett namn.");
  expect(lacking.text).toContain("Välj ett land.");
  expect(lacking.text).toContain('value="ingen adress"');
  const typed = { name: "Kivilampi stad", kind: "twinTown", countryCode: "FI", topics: "bad, skola, bad" };
  const there = await fillIn(helena, form, form, typed);
  expect(there.status).toBe(422);
  expect(there.text).toContain("Det finns redan en partner med liknande namn i samma land.");
  expect(there.text).toMatch(/<a href="\/register\/partner\/pa-01"[^>]*>Kivilampi kommun<\/a>/);
  const saved = await helena.post(form, { ...typed, status: "starting", version: "0", isAnother: "1" });
  const shown = await helena.follow(saved);
  expect(shown.text).toContain("Partnern är sparad.");
  expect(shown.text).toContain("bad och skola");
});

test("the coordinator changes a partner and merges two; nobody else is offered that", async () => {
  const [karin, helena] = [
    await signedIn(house.address, "coordinator"),
    await signedIn(house.address, "contact"),
  ];
  expect((await helena.get(partner)).text).not.toMatch(/\/(andra|sammanslagning)"/);
  const change = `${partner}/andra`;
  const saved = await karin.follow(
    await fillIn(karin, change, change, { place: "Mwendani", web: "example.org" }),
  );
  expect(saved.text).toContain("Skriv hela adressen");
  const right = await karin.follow(
    await fillIn(karin, change, change, { place: "Mwendani", web: "https://example.org" }),
  );
  expect(right.text).toContain('href="https://example.org"');
  const started = await karin.post("/register/partner/ny", {
    name: "Mwendani county",
    kind: "contact",
    status: "active",
    countryCode: "KE",
    isAnother: "1",
    version: "0",
  });
  const merge = `${partner}/sammanslagning`;
  const id = (started.location as string).split("/").at(-1) as string;
  const merged = await karin.follow(await fillIn(karin, merge, merge, { other: id }));
  expect(merged.text).toContain("De två är nu en partner.");
  expect((await karin.get(started.location as string)).status).toBe(404);
});
