import { beforeEach, describe, expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";
import { layRecords } from "./rights/records";

const key = "r0undr0undr0undr0undr0undr0undr0";
const link = `/laget-runt/${key}`;

let visitor: Visitor;

const house = freshHouse((house) => {
  layRecords(house);
});
beforeEach(async () => {
  visitor = new Visitor(house.address);
});

describe("by the unit's own link, without sign-in", () => {
  test("opening changes nothing, and tells search engines and scripts to stay away", async () => {
    const before = stateOf(house);
    const page = await visitor.get(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Vad vill Destination Ekbacka AB berätta");
    expect(page.text).not.toMatch(/<script|@example\.se|video\.example\.se/);
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    await visitor.ask("HEAD", link);
    expect(stateOf(house)).toBe(before);
  });

  test("what is told stands in the round on the meeting's page, and can be changed", async () => {
    const told = await fillIn(visitor, link, link, { news: "Tre nya turistbyråer." });
    expect(told.location).toBe(link);
    expect((await visitor.get(link)).text).toContain("Tack! Laget runt har fått svaret");
    const chair = await signedIn(house.address, "chair");
    const meeting = await chair.get("/moten/m-2027-1");
    expect(meeting.text).toContain("Tre nya turistbyråer.");
    expect(meeting.text).toContain("6 av 13 enheter har svarat");
    expect((await fillIn(visitor, link, link, { news: "Fyra." })).status).toBe(302);
    expect((await chair.get("/moten/m-2027-1")).text).toContain("Fyra.");
  });

  test("saying nothing at all, or nothing and something, comes back with what was typed", async () => {
    const empty = await visitor.post(link, { version: "1" });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Skriv i minst en ruta");
    const both = await visitor.post(link, { help: "En tolk <b>nu</b>", nothing: "1", version: "1" });
    expect(both.status).toBe(422);
    expect(both.text).toContain("En tolk &lt;b&gt;nu&lt;/b&gt;");
    expect(both.text).toContain("Ta bort det ena.");
    const long = await visitor.post(link, { news: "x".repeat(2001), version: "1" });
    expect(long.status).toBe(422);
    expect(long.text).toContain("högst 2 000 tecken");
  });

  test("two who tell at once both see what the other wrote", async () => {
    await visitor.post(link, { news: "Först.", version: "1" });
    const second = await visitor.post(link, { news: "Sedan.", version: "1" });
    expect(second.status).toBe(409);
    expect(second.text).toContain("Först.");
    expect(second.text).toContain("Sedan.");
    expect((await visitor.post(link, { news: "Sedan.", version: "2" })).status).toBe(302);
  });

  test("a key that is guessed, malformed or revoked opens nothing, in the visitor's language", async () => {
    for (const path of [`/laget-runt/${"a".repeat(32)}`, "/laget-runt/x", "/laget-runt/%00"]) {
      const answer = await visitor.get(path, { "accept-language": "en" });
      expect([400, 404], path).toContain(answer.status);
    }
    change(house, "update round_answers set link_key = null");
    const revoked = await visitor.get(link, { "accept-language": "en" });
    expect(revoked.status).toBe(404);
    expect(revoked.text).toContain("This link does not work");
    expect((await visitor.post(link, { nothing: "1", version: "1" })).status).toBe(404);
  });

  test("once the meeting has begun or is called off the page says so, and what is posted is not lost", async () => {
    change(house, "update meetings set called_off_at = 1, called_off_why = 'X' where id = 'm-2027-1'");
    const off = await visitor.get(link);
    expect(off.status).toBe(410);
    expect(off.text).toContain("Mötet är inställt.");
    expect(off.text).toContain("Karin Karlsson");
    change(
      house,
      "update meetings set called_off_at = null, starts_at = 1, ends_at = 2 where id = 'm-2027-1'",
    );
    expect((await visitor.get(link)).text).toContain("Mötet har börjat");
    const late = await visitor.post(link, { news: "För sent.", version: "1" });
    expect(late.status).toBe(422);
    expect(late.text).toContain("För sent.");
  });
});

describe("signed in", () => {
  test("the contact sees on the start page that the round waits, and tells it there", async () => {
    const contact = await signedIn(house.address, "contact");
    const form = "/moten/m-2027-1/laget-runt/org-des";
    expect((await contact.get("/")).text).toContain(`href="${form}"`);
    const told = await fillIn(contact, form, form, { nothing: "1" });
    expect(told.location).toBe("/moten/m-2027-1#laget-runt");
    expect((await contact.get("/")).text).not.toContain(`href="${form}"`);
    const page = (await contact.get("/moten/m-2027-1")).text;
    expect(page).toContain("Ändra det som Destination Ekbacka AB har berättat");
    expect(page).not.toContain("Berätta för Socialförvaltningen");
  });

  test("another unit's part is not one's own to tell, and one that was not asked is not there", async () => {
    const contact = await signedIn(house.address, "contact");
    expect((await contact.get("/moten/m-2027-1/laget-runt/org-sof")).status).toBe(403);
    expect((await contact.get("/moten/m-2027-2/laget-runt/org-des")).status).toBe(404);
  });

  test("what the units tell is for the network's room, not for all staff", async () => {
    const reader = await signedIn(house.address, "reader");
    const page = await reader.get("/moten/m-2027-1");
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("Trygg hemma är inlämnad");
  });

  test("the coordinator asks now: everybody once, with one letter each", async () => {
    change(house, "delete from round_answers");
    const coordinator = await signedIn(house.address, "coordinator");
    expect((await coordinator.get("/moten/m-2027-1")).text).toContain(
      "Enheterna får frågan till laget runt måndag 25 januari 2027.",
    );
    const ask = "/moten/m-2027-1/laget-runt";
    expect((await fillIn(coordinator, "/moten/m-2027-1", ask)).location).toBe("/moten/m-2027-1#laget-runt");
    expect((await coordinator.get("/moten/m-2027-1")).text).toContain("13 enheter har fått frågan.");
    await coordinator.post(ask);
    expect(value(house, "select count(*) from round_answers")).toBe(13);
    expect(value(house, "select count(*) from outbox where kind = 'roundAsked'")).toBe(13);
  });

  test("the desk has the round beside the text, and a lesson told there begins a lesson of that unit", async () => {
    const coordinator = await signedIn(house.address, "coordinator");
    const desk = await coordinator.get("/moten/m-2027-1/anteckningar/punkter/m-2027-1-6");
    expect(desk.text).toContain("Vad enheterna har berättat");
    const to = "/lardomar/ny?mote=m-2027-1&amp;punkt=m-2027-1-6&amp;enhet=org-vof";
    expect(desk.text).toContain(`href="${to}"`);
    const lesson = await coordinator.get(to.replaceAll("&amp;", "&"));
    expect(lesson.text).toContain("Budgeten tog längst tid.");
    expect(lesson.text).toMatch(/<option value="org-vof" selected=""/);
    const other = await coordinator.get("/moten/m-2027-1/anteckningar/punkter/m-2027-1-5");
    expect(other.text).not.toContain("Vad enheterna har berättat");
  });
});
