import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { groupMembers, people } from "#db/schema.server";
import { fillIn } from "../support/forms";
import { change, look, value } from "../support/look";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

/** A group of 500 by name, and addresses that would become headers: refused in words, with what was typed kept. */

const tooMany = "Fler än 300 personer skulle få mejlet, så inget är skickat.";

let house: House;
let karin: Visitor;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse();
  karin = await signedIn(house.address, "coordinator");
  atFirst = house.keep();
});

beforeEach(() => house.layBack(atFirst));
afterAll(() => house.close());

test("a notice that would reach 500 is not sent, and its words are kept", async () => {
  addMembers(500);
  const before = stateOf(house);
  const path = "/moten/m-2027-2/kallelse";
  const answer = await fillIn(karin, path, path, { noticeText: "Kom i tid, för vi är många." });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(tooMany);
  expect(answer.text).toContain("Kom i tid, för vi är många.</textarea>");
  expect(stateOf(house)).toBe(before);
});

test("a date poll that would ask 500 is not sent, and stays a draft with its words", async () => {
  addMembers(500);
  const typed = {
    title: "Alla på en gång",
    meetingForm: "online",
    answerBy: "2026-12-10",
    "day-1": "2028-02-10",
    "start-1": "13.00",
    "end-1": "15.00",
  };
  const created = await fillIn(karin, newPoll, newPoll, typed);
  const path = created.location ?? "";
  await karin.follow(created);
  const before = stateOf(house);
  const answer = await fillIn(karin, path, `${path}/utskick`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(tooMany);
  expect(stateOf(house)).toBe(before);
  expect((await karin.get(path)).text).toContain("Alla på en gång");
});

test("as many as the bound are reached, and one more is not", async () => {
  const path = "/moten/m-2027-2/kallelse";
  await fillIn(karin, path, path);
  const reached = letters();
  await house.layBack(atFirst);
  addMembers(301 - reached);
  expect((await fillIn(karin, path, path)).status).toBe(422);
  dropMember();
  expect((await fillIn(karin, path, path)).status).toBe(302);
  expect(value(house, "select count(*) from outbox where kind = 'notice' and about_id = 'm-2027-2'")).toBe(
    300,
  );
});

const newPoll = "/moten/datum/ny?grupp=grp-natverk";
const evil = "greta@region.example\r\nBcc: alla@example.org";

test.each([
  ["a guest's address", "/moten/m-2027-1/gaster", "address", { name: "Greta Gäst" }],
  ["a new person's address", "/personer/ny", "email", { name: "Greta Gäst" }],
  ["a person's changed address", "/personer/p-14/andra", "email", { name: "Helena Berg" }],
])(
  "a line break in %s is refused, the text is kept and nothing changes",
  async (_what, path, field, typed) => {
    for (const separator of ["\r\n", "\n", "\r", "\u2028", "\u0085"]) {
      const address = evil.replace("\r\n", separator);
      const before = stateOf(house);
      const answer = await fillIn(karin, path, path, { ...typed, [field]: address });
      const what = JSON.stringify(separator);
      expect(answer.status, what).toBe(422);
      expect(answer.text, what).toContain("Bcc: alla@example.org");
      expect(answer.text, what).toContain(typed.name);
      expect(stateOf(house), what).toBe(before);
    }
  },
);

const letters = () =>
  Number(value(house, "select count(*) from outbox where kind = 'notice' and about_id = 'm-2027-2'"));

const addMembers = (number: number) =>
  look(house, (db) => {
    const ids = Array.from({ length: number }, (_, at) => `m-${at}`);
    db.insert(people)
      .values(ids.map((id) => ({ id, name: `Person ${id}`, email: `${id}@example.se`, createdAt: 1 })))
      .run();
    db.insert(groupMembers)
      .values(ids.map((personId) => ({ groupId: "grp-natverk", personId, fromDay: "2026-01-01" })))
      .run();
  });

function dropMember(): void {
  change(house, "delete from group_members where person_id = 'm-0'");
}
