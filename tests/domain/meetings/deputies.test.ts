import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { groups, invitations, outbox, seats } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { emptyUnits } from "~/domain/meetings/answer";
import { answerNotice, answersByUnit, invitationsTo } from "~/domain/meetings/answers.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { answerByLink } from "~/domain/meetings/personal-link.server";
import { receiversOf, seatedOn } from "~/domain/meetings/receivers.server";
import { claimLetter, letterSent } from "~/domain/outbox/delivery.server";
import { day, hour, member, network, now, startsAt } from "./network";

const yes = { answer: "yes", mode: "onSite", comment: null } as const;
const maybe = { ...yes, answer: "maybe" } as const;
const no = { answer: "no", mode: null, comment: null } as const;

test("a deputy is called at once when the contact says no, with a letter that says whose place it is", () => {
  const db = called();
  expect(standing(db, "dan")).toBeUndefined();
  answerByLink(db, standing(db, "sara")?.linkKey ?? "", no, now + day);
  const dan = standing(db, "dan");
  expect(dan).toMatchObject({ capacity: "deputy", unitId: "school", answer: null });
  expect(letters(db)).toMatchObject([
    {
      kind: "notice",
      toAddress: "dan@example.se",
      leavesAt: now + day,
      facts: {
        standsInFor: "Sara Lund",
        sequence: 0,
        meetingId: "spring",
        path: `/svar/${dan?.linkKey}`,
        invitee: { capacity: "deputy", unitName: "Skolförvaltningen" },
      },
    },
  ]);
});

test("the deputy is called once, however often the contact says no or changes the comment", () => {
  const db = called();
  const sara = member(db, "sara");
  answerNotice(db, sara, "spring", no, null, now + day);
  answerNotice(db, sara, "spring", no, null, now + day + 1);
  answerNotice(db, sara, "spring", { ...no, comment: "Semester" }, null, now + day + 2);
  expect(letters(db)).toHaveLength(1);
});

test("the coordinator who answers no for somebody on the telephone calls the deputy too", () => {
  const db = called();
  answerNotice(db, member(db, "karin"), "spring", no, standing(db, "sara")?.id ?? "", now + day);
  expect(standing(db, "dan")).toBeDefined();
});

test.each([yes, maybe])(
  "a contact who comes after all lets the deputy go, with word to that calendar alone",
  (answer) => {
    const db = called();
    const sara = member(db, "sara");
    answerNotice(db, sara, "spring", no, null, now + day);
    sendAll(db, now + day);
    answerNotice(db, sara, "spring", answer, null, now + 2 * day);
    expect(standing(db, "dan")).toBeUndefined();
    expect(letters(db)).toMatchObject([
      { kind: "uninvited", toAddress: "dan@example.se", facts: { contactName: "Sara Lund" } },
    ]);
  },
);

test("a deputy whose letter had not left hears nothing when let go", () => {
  const db = called();
  const sara = member(db, "sara");
  answerNotice(db, sara, "spring", no, null, now + day);
  answerNotice(db, sara, "spring", yes, null, now + day + 1);
  expect([standing(db, "dan"), letters(db)]).toEqual([undefined, []]);
});

test("a deputy who has said yes stays, and one who says perhaps does not", () => {
  for (const [answer, stays] of [
    [yes, true],
    [maybe, false],
  ] as const) {
    const db = called();
    answerNotice(db, member(db, "sara"), "spring", no, null, now + day);
    answerNotice(db, member(db, "dan"), "spring", answer, null, now + day);
    answerNotice(db, member(db, "sara"), "spring", yes, null, now + 2 * day);
    expect(standing(db, "dan") !== undefined).toBe(stays);
  }
});

test("a deputy who was let go is called anew, without the answer from before", () => {
  const db = called();
  const sara = member(db, "sara");
  answerNotice(db, sara, "spring", no, null, now + day);
  sendAll(db, now + day);
  const first = standing(db, "dan")?.linkKey;
  answerNotice(db, member(db, "dan"), "spring", maybe, null, now + day);
  answerNotice(db, sara, "spring", yes, null, now + 2 * day);
  sendAll(db, now + 2 * day);
  answerNotice(db, sara, "spring", no, null, now + 3 * day);
  expect(standing(db, "dan")).toMatchObject({ answer: null });
  expect(standing(db, "dan")?.linkKey).not.toBe(first);
  expect(letters(db)).toMatchObject([{ kind: "notice", toAddress: "dan@example.se" }]);
});

test("the deputy is in the notice where the contact's seat is vacant", () => {
  const db = network();
  db.delete(seats).where(eq(seats.id, "s1")).run();
  const meeting = meetingById(db, "spring");
  if (!meeting) throw new Error("no meeting");
  const school = receiversOf(db, meeting).receivers.filter((each) => each.unitId === "school");
  expect(school.map((each) => [each.personId, each.capacity])).toEqual([["dan", "deputy"]]);
});

test("a deputy who leads the meeting has the notice from the start, stands for the unit, and is not let go", () => {
  const db = network();
  db.update(groups).set({ chairId: "dan" }).where(eq(groups.id, "network")).run();
  call(db);
  expect(standing(db, "dan")).toMatchObject({ capacity: "deputy", unitId: "school" });
  sendAll(db, now + hour);
  answerNotice(db, member(db, "sara"), "spring", no, null, now + day);
  expect(letters(db)).toMatchObject([{ kind: "notice", facts: { standsInFor: "Sara Lund" } }]);
  answerNotice(db, member(db, "sara"), "spring", yes, null, now + 2 * day);
  expect(standing(db, "dan")).toBeDefined();
});

test("whoever holds two units' seats as contact has both deputies called", () => {
  const db = network();
  db.insert(seats)
    .values([
      { id: "s8", unitId: "museum", personId: "sara", place: "contact", fromDay: "2024-01-01" },
      { id: "s9", unitId: "museum", personId: "olle", place: "deputy", fromDay: "2024-01-01" },
    ])
    .run();
  call(db);
  sendAll(db, now + hour);
  answerNotice(db, member(db, "sara"), "spring", no, null, now + day);
  expect(letters(db).map((letter) => letter.toAddress)).toEqual(["dan@example.se", "olle@example.se"]);
});

test("nobody is called for a contact without a deputy, and the unit is named as one that nobody comes from", () => {
  const db = called();
  answerNotice(db, member(db, "erik"), "spring", no, null, now + day);
  expect(letters(db)).toEqual([]);
  expect(empty(db)).toEqual(["Museiförvaltningen", "Ekbacka Energi"]);
  answerNotice(db, member(db, "sara"), "spring", no, null, now + day);
  expect(empty(db)).toEqual(["Skolförvaltningen", "Museiförvaltningen", "Ekbacka Energi"]);
  answerNotice(db, member(db, "dan"), "spring", maybe, null, now + day);
  expect(empty(db)).toEqual(["Museiförvaltningen", "Ekbacka Energi"]);
});

test("all of it or nothing: an answer that comes too late calls nobody", () => {
  const db = called();
  expect(answerNotice(db, member(db, "sara"), "spring", no, null, startsAt)).toMatchObject({
    refused: "begunAlready",
  });
  expect([standing(db, "dan"), letters(db)]).toEqual([undefined, []]);
});

function called(): OpenDatabase {
  const db = network();
  call(db);
  sendAll(db, now + hour);
  return db;
}

function call(db: OpenDatabase): void {
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
}

const empty = (db: OpenDatabase) =>
  emptyUnits(answersByUnit(seatedOn(db, dayOf(startsAt)), invitationsTo(db, "spring"))).map(
    (unit) => unit.unitName,
  );

const standing = (db: OpenDatabase, personId: string) =>
  db
    .select()
    .from(invitations)
    .where(and(eq(invitations.personId, personId), isNull(invitations.withdrawnAt)))
    .get();

const letters = (db: OpenDatabase) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.withdrawnAt), isNull(outbox.sentAt)))
    .orderBy(outbox.toAddress)
    .all();

function sendAll(db: OpenDatabase, at: number): void {
  for (let letter = claimLetter(db, hour, at); letter; letter = claimLetter(db, hour, at)) {
    letterSent(db, letter.id, { subject: "s", text: "t", html: "h", ics: null }, at);
  }
}
