import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { groups, invitations, meetingReminders, meetings, outbox } from "#db/schema.server";
import type { Answer } from "#db/words";
import { toldLines } from "~/domain/chronicle/told.server";
import { callOff, changeMeeting, planOf } from "~/domain/meetings/changes.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice, takeBackNotice } from "~/domain/meetings/notice.server";
import {
  addReminder,
  remindersOf,
  removeReminder,
  setGroupReminders,
} from "~/domain/meetings/planned-reminders.server";
import { planMeeting } from "~/domain/meetings/planning.server";
import { remindDue } from "~/domain/meetings/remind-due.server";
import type { Distance } from "~/domain/meetings/reminder";
import { createGroup } from "~/domain/members/groups.server";
import type { NoticeFacts } from "~/domain/outbox/facts";
import { day, endsAt, hour, member, network, now, startsAt } from "./network";

const week: Distance = { hoursBefore: 168, audience: "silent" };
const dayBefore: Distance = { hoursBefore: 24, audience: "coming" };

test("a new group begins with a week before to the silent and a day before to those who come", () => {
  const db = network();
  const details = { kind: "officials", name: "Ny", purpose: null, rules: [] } as const;
  const leaders = { chairId: null, secretaryId: null, adjusterId: null, secondAdjusterId: null };
  const bounds = { fewestMeetings: 1, mostMeetings: 2 };
  createGroup(db, member(db, "karin"), { ...details, rules: [], ...leaders, ...bounds }, now);
  const row = db.select({ reminders: groups.reminders }).from(groups).where(eq(groups.name, "Ny")).get();
  expect(row?.reminders).toEqual([week, dayBefore]);
});

test("a planned meeting begins with its group's reminders, and keeps them when the group's change", () => {
  const db = network();
  const karin = member(db, "karin");
  for (const add of [dayBefore, week, week]) setGroupReminders(db, karin, "network", { add }, now);
  const id = planned(db, startsAt + 30 * day);
  expect(shape(db, id)).toEqual([week, dayBefore]);
  setGroupReminders(db, karin, "network", { remove: week }, now);
  expect(shape(db, id)).toEqual([week, dayBefore]);
  expect(shape(db, planned(db, startsAt + 60 * day))).toEqual([dayBefore]);
  setGroupReminders(db, karin, "network", { remove: dayBefore }, now);
  expect(shape(db, planned(db, startsAt + 90 * day))).toEqual([]);
});

test("those without an answer are reminded at the distance, not a millisecond before, and once", () => {
  const db = called();
  answer(db, "sara", "yes");
  addReminder(db, member(db, "karin"), "spring", week, now);
  expect(remindDue(db, startsAt - 7 * day - 1)).toBe(0);
  expect(remindDue(db, startsAt - 7 * day)).toBe(3);
  expect(told(db, "reminder")).toEqual(["erik", "per", "siv"]);
  expect(remindDue(db, startsAt - 7 * day)).toBe(0);
  expect(remindDue(db, startsAt - 1)).toBe(0);
  expect(remindersOf(db, "spring")[0]?.sentAt).toBe(startsAt - 7 * day);
  const lines = db.select().from(toldLines).where(eq(toldLines.deed, "reminded")).all();
  expect(lines.map(({ actorId, actorName }) => ({ actorId, actorName }))).toEqual([
    { actorId: null, actorName: "Träffpunkt" },
  ]);
});

test("those who come or may come hear of it the day before; those who declined or kept silent do not", () => {
  const db = called();
  answer(db, "sara", "yes");
  answer(db, "erik", "maybe");
  answer(db, "dan", "no");
  addReminder(db, member(db, "karin"), "spring", dayBefore, now);
  expect(remindDue(db, startsAt - day)).toBe(2);
  expect(told(db, "meetingSoon")).toEqual(["erik", "sara"]);
  const [letter] = db.select().from(outbox).where(eq(outbox.kind, "meetingSoon")).all();
  expect(letter?.facts).toMatchObject({
    startsAt,
    place: "Eksalen",
    path: expect.any(String),
    caller: { address: "karin@example.se" },
  });
});

test("called off, not called, held, begun: no reminder goes", () => {
  const cases: [string, (db: OpenDatabase) => void][] = [
    ["called off", (db) => callOff(db, member(db, "karin"), "spring", "Inget att ta upp", now)],
    ["not called", (db) => takeBackNotice(db, member(db, "karin"), "spring", now)],
    ["held", (db) => db.update(meetings).set({ heldAt: now }).run()],
  ];
  for (const [name, change] of cases) {
    const db = called(name !== "not called");
    answer(db, "sara", "yes");
    for (const each of [week, dayBefore]) addReminder(db, member(db, "karin"), "spring", each, now);
    change(db);
    expect(remindDue(db, startsAt - hour), name).toBe(0);
    expect([told(db, "reminder"), told(db, "meetingSoon")], name).toEqual([[], []]);
  }
  const begun = called();
  addReminder(begun, member(begun, "karin"), "spring", week, now);
  expect(remindDue(begun, startsAt)).toBe(0);
});

test("a reminder moves with the meeting, and one that has gone is due again when the meeting is later", () => {
  const db = called();
  addReminder(db, member(db, "karin"), "spring", week, now);
  const first = startsAt - 7 * day;
  expect(remindDue(db, first)).toBe(4);
  move(db, 21 * day, first + hour);
  sent(db);
  expect(remindersOf(db, "spring")[0]?.sentAt).toBeNull();
  expect(remindDue(db, first + 2 * hour)).toBe(0);
  expect(remindDue(db, first + 21 * day - 1)).toBe(0);
  expect(remindDue(db, first + 21 * day)).toBe(4);
  const starts = db.select().from(outbox).where(eq(outbox.kind, "reminder")).all();
  expect(starts.map((row) => (row.facts as NoticeFacts).startsAt).sort()).toEqual([
    ...Array(4).fill(startsAt),
    ...Array(4).fill(startsAt + 21 * day),
  ]);
});

test("moved so near that its time has gone by, a reminder is done with: the news itself asks", () => {
  const db = called();
  addReminder(db, member(db, "karin"), "spring", week, now);
  const later = startsAt - 20 * day;
  move(db, -15 * day, later);
  sent(db);
  expect(remindDue(db, later + hour)).toBe(0);
  expect(told(db, "reminder")).toEqual([]);
});

test("called later than the reminder's time, nobody is reminded of what they have just got", () => {
  const db = network();
  addReminder(db, member(db, "karin"), "spring", week, now);
  const late = startsAt - 3 * day;
  const version = meetingById(db, "spring")?.version ?? 0;
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: null }, version, late);
  sent(db);
  expect(remindDue(db, late + hour)).toBe(0);
  expect(remindersOf(db, "spring")[0]?.sentAt).toBe(late + hour);
});

test("a reminder waits until the notice and the news have left", () => {
  const db = called(false);
  addReminder(db, member(db, "karin"), "spring", { ...week, hoursBefore: 24 }, now);
  expect(remindDue(db, startsAt - hour)).toBe(0);
  sent(db);
  expect(remindDue(db, startsAt - hour)).toBe(4);
});

test("calling off takes back the reminder that has not left", () => {
  const db = called();
  answer(db, "sara", "yes");
  addReminder(db, member(db, "karin"), "spring", dayBefore, now);
  expect(remindDue(db, startsAt - day)).toBe(1);
  callOff(db, member(db, "karin"), "spring", "Sjukdom", startsAt - day);
  expect(told(db, "meetingSoon")).toEqual([]);
});

test("adding tells, twice is once, and what cannot be is refused with nothing changed", () => {
  const db = network();
  const karin = member(db, "karin");
  expect(addReminder(db, karin, "spring", week, now)).toBeNull();
  expect(addReminder(db, karin, "spring", week, now)).toBeNull();
  expect(shape(db, "spring")).toEqual([week]);
  expect(addReminder(db, karin, "nowhere", week, now)).toEqual({ refused: "notFound" });
  expect(addReminder(db, karin, "spring", week, startsAt - 7 * day)).toBeNull();
  expect(addReminder(db, karin, "spring", dayBefore, startsAt - day)).toEqual({
    refused: "reminderPast",
    field: "amount",
  });
  for (let hours = 1; hours < 8; hours += 1)
    addReminder(db, karin, "spring", { hoursBefore: hours, audience: "coming" }, now);
  expect(addReminder(db, karin, "spring", dayBefore, now)).toEqual({ refused: "tooManyReminders" });
  expect(db.select().from(toldLines).where(eq(toldLines.deed, "remindersChanged")).all()).toHaveLength(8);
});

test("removing takes away that meeting's own, does nothing twice, and nothing once the meeting has begun", () => {
  const db = network();
  const karin = member(db, "karin");
  addReminder(db, karin, "spring", week, now);
  expect(removeReminder(db, karin, "spring", week, startsAt)).toEqual({ refused: "begunAlready" });
  expect(removeReminder(db, karin, "nowhere", week, now)).toEqual({ refused: "notFound" });
  expect(removeReminder(db, karin, "spring", week, now)).toBeNull();
  expect(removeReminder(db, karin, "spring", week, now)).toBeNull();
  expect(db.select().from(meetingReminders).all()).toEqual([]);
  expect(db.select().from(toldLines).where(eq(toldLines.deed, "remindersChanged")).all()).toHaveLength(2);
});

/** The spring meeting, called; its notices have left unless told otherwise. */
function called(noticesLeft = true) {
  const db = network();
  const version = meetingById(db, "spring")?.version ?? 0;
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: null }, version, now);
  if (noticesLeft) sent(db);
  return db;
}

function sent(db: OpenDatabase) {
  db.update(outbox).set({ sentAt: now }).run();
}

function answer(db: OpenDatabase, personId: string, given: Answer) {
  db.update(invitations)
    .set({ answer: given, answeredAt: now })
    .where(eq(invitations.personId, personId))
    .run();
}

function move(db: OpenDatabase, by: number, at: number) {
  const meeting = meetingById(db, "spring");
  if (!meeting) throw new Error("No meeting");
  const plan = { ...planOf(meeting), startsAt: startsAt + by, endsAt: endsAt + by };
  changeMeeting(db, member(db, "karin"), "spring", { plan, shownVersion: meeting.version }, at);
}

function planned(db: OpenDatabase, start: number): string {
  const people = { chairId: null, secretaryId: null, adjusterId: null, secondAdjusterId: null };
  const texts = { place: null, link: null, theme: null, caseNumber: null, noticeText: null, answerBy: null };
  const plan = { startsAt: start, endsAt: start + hour, form: "onSite" as const, ...people, ...texts };
  return planMeeting(db, member(db, "karin"), "network", plan, now) as string;
}

const shape = (db: OpenDatabase, meetingId: string) =>
  remindersOf(db, meetingId).map(({ hoursBefore, audience }) => ({ hoursBefore, audience }));

/** Who has a letter of a kind waiting or sent. */
const told = (db: OpenDatabase, kind: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, kind))
    .all()
    .filter((row) => row.withdrawnAt === null)
    .map((row) => row.personId)
    .sort();
