import { beforeEach, describe, expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, statementsOf, Visitor } from "../support/visitor";

/** 10 December 2026, 10.00 in Sweden. */
const december = Date.UTC(2026, 11, 10, 9);
const gather = "/uppfoljning/2026/underlag";

let visitor: Visitor;

const house = freshHouse(
  async (house) => {
    const coordinator = await signedIn(house.address, "coordinator");
    const before = await coordinator.get(gather);
    if (!before.text.includes("Skicka frågan till 13 enheter")) throw new Error(before.text);
    const asked = await fillIn(coordinator, gather, `${gather}/fraga`);
    if (asked.location !== gather) throw new Error(asked.text);
  },
  { now: december },
);
beforeEach(async () => {
  visitor = new Visitor(house.address);
});

const keyOf = (unit: string) =>
  String(value(house, "select link_key from unit_inputs where unit_id = ? and asked_at is not null", unit));
const link = (unit = "org-des") => `/underlag/${keyOf(unit)}`;

describe("by the unit's own link, without sign-in", () => {
  test("it shows what the register knows as plain text, and opening changes nothing", async () => {
    const before = stateOf(house);
    const page = await visitor.get(link());
    expect(page.status).toBe(200);
    expect(page.text).toContain("Vad vill Destination Ekbacka AB ha med?");
    expect(page.text).toContain("Svara senast 31 januari 2027.");
    const title = String(
      value(
        house,
        `select title from projects where unit_id = 'org-des' and visibility in ('internal', 'public')
        and status not in ('idea', 'submitted', 'rejected') and starts_on <= '2026-12-31'
        and coalesce(ends_on, '9999') >= '2026-01-01'`,
      ),
    );
    expect(page.text).toContain(title);
    expect(page.text).not.toMatch(/<script|@example\.se|href="\/register|href="\/lardomar\//);
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(stateOf(house)).toBe(before);
  });

  test("what is told is read by the coordinator alone, and can be changed", async () => {
    const form = link();
    const told = await fillIn(visitor, form, form, { wentWell: "Mässan i Lübeck.", needs: "En led." });
    expect(told.location).toBe(form);
    expect((await visitor.get(form)).text).toContain(
      "Tack! Underlaget från Destination Ekbacka AB är sparat.",
    );
    const coordinator = await signedIn(house.address, "coordinator");
    const page = (await coordinator.get(gather)).text;
    expect(page).toContain("Mässan i Lübeck.");
    expect(page).toContain("1 av 13 har svarat.");
    expect(page).toContain("Genom enhetens länk, 10 december 2026");
    expect((await fillIn(visitor, form, form, { wentWell: "Mässan i Kiel." })).status).toBe(302);
    expect((await coordinator.get(gather)).text).toContain("Mässan i Kiel.");
    const contact = await signedIn(house.address, "contact");
    expect((await contact.get(gather)).status).toBe(403);
    expect((await contact.get("/uppfoljning/2026")).text).not.toContain("Mässan i Kiel.");
  });

  test("nothing at all, nothing and something, and too much come back with what was typed", async () => {
    const form = link();
    const empty = await visitor.post(form, { version: "1" });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Skriv i minst en ruta");
    const both = await visitor.post(form, { text: "Ett <b>ord</b>", nothing: "1", version: "1" });
    expect(both.status).toBe(422);
    expect(both.text).toContain("Ett &lt;b&gt;ord&lt;/b&gt;");
    expect((await visitor.post(form, { planned: "x".repeat(4001), version: "1" })).status).toBe(422);
    expect(
      value(house, "select count(*) from unit_inputs where answered_at is not null and asked_at is not null"),
    ).toBe(0);
  });

  test("of two at once the second is shown what the first told, and keeps its own words", async () => {
    const form = link();
    await visitor.post(form, { wentWell: "Först.", version: "1" });
    const second = await visitor.post(form, { wentWell: "Sedan.", version: "1" });
    expect(second.status).toBe(409);
    expect(second.text).toContain("Först.");
    expect(second.text).toContain("Sedan.");
    expect((await visitor.post(form, { wentWell: "Sedan.", version: "2" })).status).toBe(302);
  });

  test("after the last day it is taken and marked; once gone to the board it is closed, and nothing typed is lost", async () => {
    const form = link();
    change(house, "update followups set inputs_due_on = '2026-12-09' where year = 2026");
    expect((await visitor.get(form)).text).toContain("Ett svar tas emot ändå, men märks som sent.");
    await fillIn(visitor, form, form, { wentWell: "Sent men bra." });
    expect((await visitor.get(form)).text).toContain("Det kom efter sista dagen och är märkt så.");
    const coordinator = await signedIn(house.address, "coordinator");
    expect((await coordinator.get(gather)).text).toContain("Efter sista dagen");
    change(house, "update followups set submitted_on = '2026-12-10' where year = 2026");
    const closed = await visitor.get(form);
    expect(closed.status).toBe(410);
    expect(closed.text).toContain("så underlaget är stängt");
    expect(closed.text).toContain("Sent men bra.");
    expect(closed.text).toContain("Karin Karlsson");
    expect(closed.text).not.toContain("<textarea");
    const before = stateOf(house);
    const tooLate = await visitor.post(form, { wentWell: "Alldeles för sent.", version: "2" });
    expect(tooLate.status).toBe(422);
    expect(tooLate.text).toContain("Alldeles för sent.");
    expect(tooLate.text).toContain("Inget är ändrat.");
    expect(stateOf(house)).toBe(before);
  });

  test("a key that is guessed, malformed or revoked opens nothing, in the visitor's language", async () => {
    for (const path of [`/underlag/${"a".repeat(32)}`, "/underlag/x", "/underlag/%00"])
      expect([400, 404], path).toContain((await visitor.get(path)).status);
    const form = link();
    const coordinator = await signedIn(house.address, "coordinator");
    const revoked = await coordinator.post(`${gather}/org-des/lank/aterkallelse`);
    expect(revoked.location).toBe(gather);
    const page = await visitor.get(form, { "accept-language": "en" });
    expect(page.status).toBe(404);
    expect(page.text).toContain("This link does not work");
    expect((await visitor.post(form, { nothing: "1", version: "1" })).status).toBe(404);
  });
});

describe("in the house", () => {
  test("the contact finds it on the start page and answers there, with links to what the register knows", async () => {
    const contact = await signedIn(house.address, "contact");
    const form = `${gather}/org-des`;
    expect((await contact.get("/?alla=1")).text).toContain(`href="${form}"`);
    const page = await contact.get(form);
    expect(page.text).toMatch(/href="\/register\/projekt\//);
    const told = await fillIn(contact, form, form, { nothing: "1" });
    expect(told.location).toBe(form);
    expect((await contact.get("/?alla=1")).text).not.toContain(`href="${form}"`);
    expect(
      value(house, "select answered_by from unit_inputs where unit_id = 'org-des' and asked_at is not null"),
    ).toBe("p-14");
    expect((await contact.get(`${gather}/org-buf`)).status).toBe(403);
    expect((await contact.get(`${gather}/org-finns-inte`)).status).toBe(404);
    expect((await contact.get("/uppfoljning/2023/underlag/org-des")).status).toBe(404);
  });

  test("the coordinator sees how many have answered, and answers for a unit that has telephoned", async () => {
    const coordinator = await signedIn(house.address, "coordinator");
    expect((await coordinator.get("/?alla=1")).text).toContain("0 av 13 har svarat");
    const form = `${gather}/org-eif`;
    const told = await fillIn(coordinator, form, form, { planned: "Ett utbyte." });
    expect(told.location).toBe(gather);
    expect((await coordinator.get("/?alla=1")).text).toContain("1 av 13 har svarat");
    expect((await coordinator.get(gather)).text).toContain("Karin Karlsson, 10 december 2026");
  });

  test("nobody is reminded the same day; days after those who are silent are, and only they", async () => {
    const coordinator = await signedIn(house.address, "coordinator");
    expect((await coordinator.get(gather)).text).toContain("Ingen kan påminnas just nu.");
    expect((await coordinator.post(`${gather}/paminnelse`)).location).toBe(`${gather}#tysta`);
    expect(value(house, "select count(*) from outbox where kind = 'inputReminder'")).toBe(0);
    await fillIn(visitor, link(), link(), { nothing: "1" });
    change(house, "update unit_inputs set asked_at = asked_at - 3 * 86400000");
    expect((await coordinator.get(gather)).text).toContain("Påminn tolv enheter");
    await fillIn(coordinator, gather, `${gather}/paminnelse`);
    expect(value(house, "select count(*) from outbox where kind = 'inputReminder'")).toBe(12);
    expect((await coordinator.get(gather)).text).toContain("12 påminnelser går ut nu.");
  });

  test("the last day is moved by whoever saw the one that stands, and not to a day that has been", async () => {
    const coordinator = await signedIn(house.address, "coordinator");
    const past = await coordinator.post(`${gather}/fraga`, { dueOn: "2026-12-01", shown: "2027-01-31" });
    expect(past.status).toBe(422);
    expect(past.text).toContain("Dagen har redan varit.");
    expect(past.text).toContain('value="2026-12-01"');
    const moved = await fillIn(coordinator, gather, `${gather}/fraga`, { dueOn: "2027-02-07" });
    expect(moved.location).toBe(gather);
    const second = await coordinator.post(`${gather}/fraga`, { dueOn: "2027-02-14", shown: "2027-01-31" });
    expect(second.status).toBe(409);
    expect(second.text).toContain('name="shown" value="2027-02-07"');
    expect(value(house, "select inputs_due_on from followups where year = 2026")).toBe("2027-02-07");
  });

  test("a new link goes to the unit's contact", async () => {
    const old = link();
    const coordinator = await signedIn(house.address, "coordinator");
    await coordinator.post(`${gather}/org-des/lank`);
    expect((await coordinator.get(gather)).text).toContain("Helena Hansson");
    expect((await visitor.get(old)).status).toBe(404);
    expect((await visitor.get(link())).status).toBe(200);
  });

  test("answers of a published follow-up are read by all, and nothing can be done about them", async () => {
    const reader = await signedIn(house.address, "reader");
    const page = await reader.get("/uppfoljning/2025/underlag");
    expect(page.status).toBe(200);
    expect(page.text).toContain("32 elever reste i Läslust utan gränser.");
    expect(page.text).toContain("12 av 13 har svarat.");
    expect(page.text).toMatch(/Har inte svarat.*<li lang="sv">Ekbacka Industrifastigheter AB<\/li>/s);
    expect(page.text).not.toMatch(/paminnelse|underlag\/org-/);
    expect((await reader.get("/uppfoljning/2025")).text).toContain("32 elever reste i Läslust");
    const coordinator = await signedIn(house.address, "coordinator");
    for (const year of ["2027", "1999", "x"])
      expect((await coordinator.get(`/uppfoljning/${year}/underlag`)).status, year).toBe(404);
  });

  test("no page takes more than twelve statements", async () => {
    const coordinator = await signedIn(house.address, "coordinator");
    for (const path of [gather, `${gather}/fraga`, `${gather}/org-des`, link()]) {
      const page = await coordinator.get(path);
      expect(page.status, path).toBe(200);
      expect(statementsOf(page), path).toBeLessThanOrEqual(12);
    }
  });
});
