import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations, meetings } from "#db/schema.server";
import { commonHouse } from "../support/fresh-house";
import { change, look, values } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, statementsOf, Visitor } from "../support/visitor";

/** A notice answered by the invitee's own link, from a browser that has never signed in. */

const key = "saaasaaasaaasaaasaaasaaasaaasaaa";
const guestKey = "gaaagaaagaaagaaagaaagaaagaaagaaa";

const house = commonHouse((house) => {
  change(house, "update invitations set link_key = ? where id = ?", key, helena);
  change(
    house,
    `insert into invitations (id, meeting_id, capacity, guest_name, guest_email, invited_at, link_key)
     values ('guest-1', 'm-2027-1', 'guest', 'Greta Gäst', 'greta@region.example', 1, ?)`,
    guestKey,
  );
});

const helena = "m-2027-1-p-14";
const path = `/svar/${key}`;

const row = (id = helena) =>
  look(house, (db) => db.select().from(invitations).where(eq(invitations.id, id)).get());

test("opening the link, as mail scanners do, shows the form and changes nothing", async () => {
  const before = stateOf(house);
  for (const method of ["GET", "HEAD", "GET"]) {
    const answer = await new Visitor(house.address).ask(method, path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(statementsOf(answer)).toBeLessThanOrEqual(12);
  }
  expect(stateOf(house)).toBe(before);
});

test("the page asks for an answer, shows no address and sends no script", async () => {
  const { text } = await new Visitor(house.address).get(path);
  expect(text).toContain("Helena Hansson, du är kallad som kontaktperson");
  expect(text).toContain('name="answer"');
  expect(text).toContain(`action="${path}"`);
  expect(text).toContain('href="/moten/m-2027-1"');
  expect(text).not.toMatch(/[\w.]+@example\.se/);
  expect(text).not.toContain("<script");
});

test("a post answers, and the answer can be changed; a signed-in reader gets the same page", async () => {
  const visitor = new Visitor(house.address);
  const sent = await visitor.post(path, { answer: "yes", mode: "online", comment: "Kommer 13.30" });
  expect([sent.status, sent.location]).toEqual([302, path]);
  expect((await visitor.follow(sent)).text).toContain("Svaret är sparat: Helena Hansson kommer.");
  expect(row()).toMatchObject({
    answer: "yes",
    mode: "online",
    comment: "Kommer 13.30",
    answeredThrough: "link",
    answeredBy: "p-14",
  });
  const contact = await signedIn(house.address, "contact");
  expect((await contact.get(path)).text).toContain('checked="" value="yes"');
  await contact.post(path, { answer: "maybe", mode: "onSite", comment: "" });
  expect(row()).toMatchObject({ answer: "maybe", comment: null });
});

test("a guest without an account answers and is led nowhere that needs one", async () => {
  const visitor = new Visitor(house.address);
  expect((await visitor.get(`/svar/${guestKey}`)).text).not.toContain('href="/moten/');
  await visitor.post(`/svar/${guestKey}`, { answer: "no" });
  expect(row("guest-1")).toMatchObject({ answer: "no", answeredBy: null, answeredThrough: "link" });
});

test("a bad form comes back with all that was typed, in the visitor's language", async () => {
  const english = { "accept-language": "en" };
  const bad = await new Visitor(house.address).post(
    path,
    { answer: "ja", comment: "Min kommentar" },
    english,
  );
  expect(bad.status).toBe(422);
  expect(bad.text).toContain("Min kommentar");
  expect(bad.text).toContain("Choose yes, maybe or no");
  const long = await new Visitor(house.address).post(path, { answer: "yes", comment: "x".repeat(1001) });
  expect(long.status).toBe(422);
});

test("a contact's no by the link calls the deputy, who is then shown to be waited for", async () => {
  await new Visitor(house.address).post(path, { answer: "no" });
  const deputies = values(
    house,
    `select person_id from invitations where meeting_id = 'm-2027-1' and unit_id = ? and capacity = 'deputy' and withdrawn_at is null`,
    row()?.unitId,
  );
  expect(deputies).toHaveLength(1);
  const page = await (await signedIn(house.address, "coordinator")).get("/moten/m-2027-1");
  expect(page.text).toContain("Ingen kommer från");
});

test("whoever leads the meeting revokes and renews a link; the old one is dead in both languages", async () => {
  const coordinator = await signedIn(house.address, "coordinator");
  const list = await coordinator.get("/moten/m-2027-1/kallade");
  expect(list.status).toBe(200);
  expect(list.text).not.toContain(key);
  await coordinator.post("/moten/m-2027-1/kallade/lank/aterkallelse", { invitation: helena });
  const before = stateOf(house);
  const dead = await new Visitor(house.address).get(path);
  expect(dead.status).toBe(404);
  expect(dead.text).toContain("Länken gäller inte");
  expect((await new Visitor(house.address).get(path, { "accept-language": "en" })).text).toContain(
    "This link does not work",
  );
  expect((await new Visitor(house.address).post(path, { answer: "yes" })).status).toBe(404);
  expect(stateOf(house)).toBe(before);
  const renewed = await coordinator.post("/moten/m-2027-1/kallade/lank", { invitation: helena });
  expect((await coordinator.follow(renewed)).text).toContain("Helena Hansson har fått en ny länk");
  expect((await new Visitor(house.address).get(`/svar/${row()?.linkKey}`)).status).toBe(200);
});

test("the link of a meeting that has begun or is called off says what has happened, and takes no answer", async () => {
  change(house, "update invitations set link_key = ? where id = ?", key, helena);
  const kept = look(house, (db) => db.select().from(meetings).where(eq(meetings.id, "m-2027-1")).get());
  const set = (fields: Partial<typeof meetings.$inferSelect> = {}) =>
    look(house, (db) =>
      db
        .update(meetings)
        .set({ ...kept, ...fields })
        .where(eq(meetings.id, "m-2027-1"))
        .run(),
    );
  const visitor = new Visitor(house.address);
  set({ startsAt: 1, endsAt: 2 });
  const over = await visitor.get(path);
  expect([over.status, over.text.includes("Mötet har redan börjat")]).toEqual([410, true]);
  const late = await visitor.post(path, { answer: "yes" });
  expect([late.status, late.text.includes("Mötet har redan börjat")]).toEqual([422, true]);
  set({ calledOffAt: 3, calledOffWhy: "Sjukdom" });
  const off = await visitor.get(path);
  expect([off.status, off.text.includes("Sjukdom"), off.text.includes('name="answer"')]).toEqual([
    410,
    true,
    false,
  ]);
  set();
  expect(row()?.answer).toBe("no");
});

test("whoever guesses is told to wait, and whoever has a link is not", async () => {
  const visitor = new Visitor(house.address);
  const answers: number[] = [];
  for (let guess = 0; guess < 25; guess++)
    answers.push((await visitor.get(`/svar/${String(guess).padStart(32, "z")}`)).status);
  expect(new Set(answers)).toEqual(new Set([404, 429]));
  expect(answers.at(-1)).toBe(429);
  expect((await visitor.get(path)).status).toBe(200);
  expect((await visitor.get("/svar/")).status).toBe(404);
});
