import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations, meetings, readReplies, replySuggestions } from "#db/schema.server";
import type { CalendarReply } from "~/calendar/reply.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { answerNotice, invitationsTo } from "~/domain/meetings/answers.server";
import { addGuest } from "~/domain/meetings/guests.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { revokeLink } from "~/domain/meetings/personal-link.server";
import { decideSuggestion, suggestionsFor, takeReply } from "~/domain/meetings/replies.server";
import { day, member, network, now, startsAt } from "./network";

const at = now + day;

test("an answer to the invitee's own address answers, whoever it says it is from", () => {
  const db = called();
  const taken = take(db, { toKey: keyOf(db, "sara"), fromAddress: "hemma@example.org" });
  expect(taken).toEqual({ outcome: "answered", name: "Sara Lund", answer: "yes", again: false });
  expect(row(db, "sara")).toMatchObject({
    answer: "yes",
    answeredBy: "sara",
    answeredThrough: "calendar",
    answeredAt: at,
  });
});

test("the secret is read from the address that the calendar was asked to answer to as well", () => {
  const db = called();
  const organizer = `svar+${keyOf(db, "sara")}@example.se`;
  expect(take(db, { reply: { ...reply, organizer } })).toMatchObject({ outcome: "answered" });
});

test("a secret that a mail server has written in capitals is the same secret", () => {
  const db = called();
  const organizer = `SVAR+${keyOf(db, "sara")?.toUpperCase()}@EXAMPLE.SE`;
  expect(take(db, { reply: { ...reply, organizer } })).toMatchObject({ outcome: "answered" });
});

test("without the secret an answer is a suggestion, and counts when the coordinator confirms it", () => {
  const db = called();
  expect(take(db, { reply: { ...reply, answer: "no", comment: "Semester" } })).toMatchObject({
    outcome: "suggested",
    name: "Sara Lund",
  });
  expect(row(db, "sara")?.answer).toBeNull();
  const [suggestion] = waitingOf(db, at);
  expect(suggestion).toMatchObject({ name: "Sara Lund", answer: "no", sameAddress: true });
  const which = { meetingId: "spring", suggestionId: suggestion?.id ?? "", accepts: true };
  expect(decideSuggestion(db, member(db, "karin"), which, at)).toEqual({ name: "Sara Lund", answer: "no" });
  expect(decideSuggestion(db, member(db, "karin"), { ...which, accepts: false }, at)).toMatchObject({
    answer: "no",
  });
  expect(row(db, "sara")).toMatchObject({ answer: "no", comment: "Semester", answeredBy: "karin" });
  expect(row(db, "dan"), "the deputy is called").toBeDefined();
  expect(waitingOf(db, at)).toEqual([]);
});

test("a dismissed suggestion answers nothing", () => {
  const db = called();
  take(db, {});
  const suggestionId = waitingOf(db, at)[0]?.id ?? "";
  const which = { meetingId: "spring", suggestionId, accepts: false };
  decideSuggestion(db, member(db, "karin"), which, at);
  expect([row(db, "sara")?.answer, waitingOf(db, at)]).toEqual([null, []]);
  expect(decideSuggestion(db, member(db, "karin"), { ...which, meetingId: "other" }, at)).toMatchObject({
    refused: "notFound",
  });
});

test("a later suggestion takes the place of an earlier, and the invitee's own answer of both", () => {
  const db = called();
  take(db, { name: "1" });
  take(db, { name: "2", reply: { ...reply, answer: "maybe" } });
  expect(waitingOf(db, at)).toMatchObject([{ answer: "maybe" }]);
  answerNotice(db, member(db, "sara"), "spring", { answer: "no", mode: null, comment: null }, null, at + 1);
  expect(waitingOf(db, at + 1)).toEqual([]);
});

test("a revoked secret is no secret, and another meeting's neither", () => {
  const db = called();
  const old = keyOf(db, "sara");
  const which = { meetingId: "spring", invitationId: row(db, "sara")?.id ?? "" };
  revokeLink(db, member(db, "karin"), which, at);
  expect(take(db, { toKey: old })).toMatchObject({ outcome: "suggested" });
  expect(take(db, { name: "2", toKey: "x".repeat(32) })).toMatchObject({ outcome: "suggested" });
  expect(row(db, "sara")?.answer).toBeNull();
});

test.each([
  ["unknownMeeting", { reply: { uid: "nothing@example.se" } }],
  ["unknownMeeting", { reply: { uid: "spring" } }],
  ["notInvited", { fromAddress: "olle@example.se", reply: { attendee: "olle@example.se" } }],
  ["older", { reply: { sequence: 0 } }],
] as const)("%s changes nothing and is kept", (outcome, change) => {
  const db = called();
  db.update(meetings).set({ sequence: 1 }).where(eq(meetings.id, "spring")).run();
  const before = JSON.stringify(db.select().from(invitations).all());
  const { reply: other, ...rest } = { fromAddress: undefined, ...change };
  const incoming = { ...(rest.fromAddress ? { fromAddress: rest.fromAddress } : {}) };
  expect(take(db, { ...incoming, reply: { ...reply, sequence: 1, ...other } })).toMatchObject({ outcome });
  expect(JSON.stringify(db.select().from(invitations).all())).toBe(before);
  expect(db.select().from(replySuggestions).all()).toEqual([]);
  expect(db.select().from(readReplies).all()).toEqual([{ name: "<1@example.se>", readAt: at, outcome }]);
});

test("an answer to a meeting that has begun or is called off changes nothing, and the history tells of it", () => {
  const db = called();
  const toKey = keyOf(db, "sara");
  expect(takeReply(db, { ...incoming, toKey }, startsAt)).toMatchObject({ outcome: "begun" });
  db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.id, "spring")).run();
  expect(takeReply(db, { ...incoming, name: "2", toKey }, at)).toMatchObject({ outcome: "calledOff" });
  expect(row(db, "sara")?.answer).toBeNull();
  const told = db.select().from(toldLines).where(eq(toldLines.deed, "replyNotTaken")).all();
  expect(told.map((line) => line.after)).toMatchObject([{ outcome: "begun" }, { outcome: "calledOff" }]);
});

test.each(["tooLarge", "notCalendar", "otherMethod", "unclear"] as const)(
  "a file that is %s is kept as that, and does nothing",
  (fault) => {
    const db = called();
    expect(takeReply(db, { ...incoming, reply: { fault } }, at)).toMatchObject({ outcome: fault });
    expect(db.select().from(readReplies).all()).toMatchObject([{ outcome: fault }]);
  },
);

test("the same answer twice does nothing, also when somebody has changed their mind since", () => {
  const db = called();
  const toKey = keyOf(db, "sara");
  take(db, { toKey });
  answerNotice(db, member(db, "sara"), "spring", { answer: "no", mode: null, comment: null }, null, at + 1);
  expect(take(db, { toKey })).toMatchObject({ outcome: "answered", again: true });
  expect(row(db, "sara")?.answer).toBe("no");
});

test("how somebody takes part and the comment from before stand when only the calendar answers", () => {
  const db = called();
  const given = { answer: "maybe", mode: "online", comment: "Kommer sent" } as const;
  answerNotice(db, member(db, "sara"), "spring", given, null, now);
  take(db, { toKey: keyOf(db, "sara") });
  expect(row(db, "sara")).toMatchObject({ answer: "yes", mode: "online", comment: "Kommer sent" });
});

test("a guest's calendar answers as well", () => {
  const db = called();
  const greta = invitationsTo(db, "spring").find((each) => each.capacity === "guest");
  const own = db
    .select()
    .from(invitations)
    .where(eq(invitations.id, greta?.id ?? ""))
    .get();
  expect(take(db, { toKey: own?.linkKey ?? null })).toMatchObject({ outcome: "answered", name: "Greta" });
});

const reply: CalendarReply = {
  uid: "spring@traffpunkt.example.se",
  sequence: 0,
  answer: "yes",
  comment: null,
  attendee: "sara@example.se",
  organizer: null,
};
const incoming = { name: "<1@example.se>", toKey: null, fromAddress: "sara@example.se", reply };

const take = (db: OpenDatabase, change: Partial<Parameters<typeof takeReply>[1]>) =>
  takeReply(db, { ...incoming, ...change }, at);

function called(): OpenDatabase {
  const db = network();
  const karin = member(db, "karin");
  addGuest(db, karin, "spring", { name: "Greta", address: "greta@region.example" }, now);
  sendNotice(db, karin, "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
  return db;
}

function waitingOf(db: OpenDatabase, instant: number) {
  const meeting = meetingById(db, "spring");
  return meeting ? suggestionsFor(db, meeting, instant) : [];
}

const row = (db: OpenDatabase, personId: string) =>
  db.select().from(invitations).where(eq(invitations.personId, personId)).get();
const keyOf = (db: OpenDatabase, personId: string) => row(db, personId)?.linkKey ?? null;
