import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { chronicle, invitations, meetings, seats } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { answerOfUnit, countAnswers, type Invitation } from "~/domain/meetings/answer";
import { answerNotice, answersByUnit, invitationsTo } from "~/domain/meetings/answers.server";
import { addGuest } from "~/domain/meetings/guests.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { seatedOn } from "~/domain/meetings/receivers.server";
import { addMeeting, member, network, now, startsAt } from "./network";

const yes = { answer: "yes", mode: "onSite", comment: null } as const;
const no = { answer: "no", mode: null, comment: null } as const;

test("contact or deputy answers for the unit, and whoever says yes is the one who comes", () => {
  const db = called();
  answerNotice(db, member(db, "sara"), "spring", no, null, now);
  expect(school(db)).toMatchObject({ answer: "no", waitsFor: "deputy", by: { personId: "sara" } });
  answerNotice(db, member(db, "dan"), "spring", yes, null, now);
  expect(school(db)).toMatchObject({ answer: "yes", waitsFor: null, by: { personId: "dan" } });
});

test.each([
  ["yes", "no", "yes", null],
  ["no", "yes", "yes", null],
  ["no", "maybe", "maybe", null],
  ["maybe", null, "maybe", null],
  ["no", "no", "no", null],
  ["no", null, "no", "deputy"],
  [null, "no", null, "contact"],
  [null, null, null, null],
] as const)(
  "contact %s and deputy %s is %s for the unit, waiting for %s",
  (contact, deputy, answer, waitsFor) => {
    const invited = [invitation("contact", contact), invitation("deputy", deputy)];
    expect(answerOfUnit(invited)).toMatchObject({ answer, waitsFor });
  },
);

test("a unit with a contact only has answered when the contact has", () => {
  expect(answerOfUnit([invitation("contact", "no")])).toMatchObject({ answer: "no", waitsFor: null });
  expect(answerOfUnit([])).toEqual({ answer: null, by: null, waitsFor: null });
});

test("answers are counted by unit, vacant units too", () => {
  const db = called();
  answerNotice(db, member(db, "sara"), "spring", yes, null, now);
  answerNotice(db, member(db, "dan"), "spring", yes, null, now);
  expect(countAnswers(units(db))).toEqual({ yes: 1, maybe: 0, no: 0, none: 2 });
  expect(units(db).map((unit) => unit.unitId)).toEqual(["school", "museum", "energy"]);
});

test("whoever holds two units' seats answers for both", () => {
  const db = network();
  db.insert(seats)
    .values({ id: "s8", unitId: "museum", personId: "erik", place: "contact", fromDay: "2024-01-01" })
    .run();
  call(db);
  answerNotice(db, member(db, "erik"), "spring", yes, null, now);
  expect(countAnswers(units(db))).toMatchObject({ yes: 2, none: 1 });
});

test("an answer can be changed until the meeting begins, and not after", () => {
  const db = called();
  const sara = member(db, "sara");
  answerNotice(db, sara, "spring", { answer: "yes", mode: "online", comment: "Kommer lite sent" }, null, now);
  answerNotice(db, sara, "spring", no, null, startsAt - 1);
  expect(row(db, "sara")).toMatchObject({
    answer: "no",
    mode: null,
    comment: null,
    answeredAt: startsAt - 1,
  });
  expect(answerNotice(db, sara, "spring", yes, null, startsAt)).toMatchObject({ refused: "begunAlready" });
  expect(row(db, "sara")?.answer).toBe("no");
});

test("the same answer twice is one answer in the chronicle", () => {
  const db = called();
  const before = lines(db);
  answerNotice(db, member(db, "sara"), "spring", yes, null, now);
  answerNotice(db, member(db, "sara"), "spring", yes, null, now + 1000);
  expect(lines(db) - before).toBe(1);
});

test("how one takes part follows from the meeting's form where there is no choice", () => {
  const db = called();
  db.update(meetings).set({ form: "online" }).where(eq(meetings.id, "spring")).run();
  answerNotice(db, member(db, "sara"), "spring", yes, null, now);
  expect(row(db, "sara")?.mode).toBe("online");
});

test("nobody answers for another unit or another person", () => {
  const db = called();
  const saras = row(db, "sara")?.id ?? "";
  expect(answerNotice(db, member(db, "erik"), "spring", no, saras, now)).toMatchObject({
    refused: "notYours",
  });
  expect(answerNotice(db, member(db, "dan"), "spring", no, saras, now)).toMatchObject({
    refused: "notYours",
  });
  expect(answerNotice(db, member(db, "olle"), "spring", yes, null, now)).toMatchObject({
    refused: "notInvited",
  });
  expect(answerNotice(db, member(db, "lisa"), "spring", yes, null, now)).toMatchObject({
    refused: "notInvited",
  });
  expect(row(db, "sara")?.answer).toBeNull();
  expect(db.select().from(invitations).all()).toHaveLength(5);
});

test("an invitation to another meeting answers nothing here", () => {
  const db = called();
  addMeeting(db, { id: "summer", number: 2, calledAt: now });
  const saras = row(db, "sara")?.id ?? "";
  expect(answerNotice(db, member(db, "karin"), "summer", no, saras, now)).toMatchObject({
    refused: "notFound",
  });
  expect(answerNotice(db, member(db, "karin"), "nowhere", no, null, now)).toMatchObject({
    refused: "notFound",
  });
});

test("the coordinator answers for whoever has telephoned, guests too, and it is told who did", () => {
  const db = network();
  const karin = member(db, "karin");
  const guest = String(
    addGuest(db, karin, "spring", { name: "Greta", address: "greta@region.example" }, now),
  );
  call(db);
  answerNotice(db, karin, "spring", yes, row(db, "erik")?.id ?? "", now);
  answerNotice(db, karin, "spring", no, guest, now);
  const list = invitationsTo(db, "spring");
  expect(list.find((each) => each.personId === "erik")).toMatchObject({
    answer: "yes",
    answeredByName: "Karin Lund",
  });
  expect(list.find((each) => each.id === guest)?.answer).toBe("no");
});

test("whoever answers for themselves is not named a second time", () => {
  const db = called();
  answerNotice(db, member(db, "sara"), "spring", yes, null, now);
  expect(invitationsTo(db, "spring").find((each) => each.personId === "sara")?.answeredByName).toBeNull();
});

test("a contact who came after the notice may answer for the unit all the same", () => {
  const db = called();
  db.insert(seats)
    .values({ id: "s9", unitId: "museum", personId: "olle", place: "contact", fromDay: "2026-11-20" })
    .run();
  answerNotice(db, member(db, "olle"), "spring", yes, null, now);
  expect(row(db, "olle")).toMatchObject({ capacity: "contact", unitId: "museum", answer: "yes" });
  expect(units(db).find((unit) => unit.unitId === "museum")?.answer).toBe("yes");
});

test("a meeting that nobody was called to, or that was called off, takes no answers", () => {
  const db = network();
  expect(answerNotice(db, member(db, "sara"), "spring", yes, null, now)).toMatchObject({
    refused: "notCalled",
  });
  db.update(meetings).set({ calledAt: now, calledOffAt: now }).where(eq(meetings.id, "spring")).run();
  expect(answerNotice(db, member(db, "sara"), "spring", yes, null, now)).toMatchObject({
    refused: "calledOffAlready",
  });
});

function called(): OpenDatabase {
  const db = network();
  call(db);
  return db;
}

const call = (db: OpenDatabase) =>
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);

const units = (db: OpenDatabase) => answersByUnit(seatedOn(db, dayOf(startsAt)), invitationsTo(db, "spring"));
const school = (db: OpenDatabase) => units(db).find((unit) => unit.unitId === "school");
const row = (db: OpenDatabase, personId: string) =>
  db.select().from(invitations).where(eq(invitations.personId, personId)).get();
const lines = (db: OpenDatabase) => db.select().from(chronicle).all().length;

const invitation = (capacity: "contact" | "deputy", answer: Invitation["answer"]): Invitation => ({
  id: capacity,
  personId: capacity,
  name: capacity,
  address: `${capacity}@example.se`,
  unitId: "school",
  capacity,
  answer,
  mode: null,
  comment: null,
  answeredAt: null,
  answeredByName: null,
});
