import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import {
  agendaItems,
  archiveEntries,
  chronicle,
  invitations,
  meetings,
  outbox,
  people,
  roleGrants,
  seats,
} from "#db/schema.server";
import { addItem } from "~/domain/meetings/agenda-items.server";
import { answerNotice } from "~/domain/meetings/answers.server";
import { addGuest, removeInvitee } from "~/domain/meetings/guests.server";
import { holdMeeting } from "~/domain/meetings/held.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { defaultAnswerBy, noticeChecks } from "~/domain/meetings/notice";
import {
  callNewcomers,
  canTakeBack,
  keepNoticeText,
  newcomersTo,
  sendNotice,
  takeBackNotice,
} from "~/domain/meetings/notice.server";
import { receiversOf } from "~/domain/meetings/receivers.server";
import { remindSilent, silentFor } from "~/domain/meetings/reminders.server";
import { claimLetter, letterSent } from "~/domain/outbox/delivery.server";
import { isRefusal } from "~/domain/refusal";
import { addMeeting, day, endsAt, member, network, now, startsAt } from "./network";

const minute = 60_000;
const texts = { noticeText: "Läs utkastet före mötet.", answerBy: "2027-01-21" };

test("the notice goes to the contact of every unit, to those who lead and to the coordinator", () => {
  const db = network();
  const { receivers, vacant } = receiversOf(db, spring(db));
  expect(receivers.map((each) => [each.personId, each.capacity, each.unitId])).toEqual([
    ["sara", "contact", "school"],
    ["erik", "contact", "energy"],
    ["per", "chair", null],
    ["karin", "coordinator", null],
    ["siv", "secretary", null],
  ]);
  expect(vacant.map((unit) => [unit.unitId, unit.contact, unit.deputy])).toEqual([
    ["museum", true, true],
    ["energy", false, true],
  ]);
});

test("the seats decide as they stand on the day of the meeting", () => {
  const db = network();
  db.update(seats).set({ untilDay: "2026-12-31" }).where(eq(seats.id, "s1")).run();
  db.insert(seats)
    .values({ id: "s4", unitId: "school", personId: "olle", place: "contact", fromDay: "2027-01-01" })
    .run();
  const contacts = receiversOf(db, spring(db)).receivers.filter((each) => each.capacity === "contact");
  expect(contacts.map((each) => each.personId)).toEqual(["olle", "erik"]);
});

test("another group's notice goes to its members by name and to no unit", () => {
  const db = network();
  addMeeting(db, { id: "politics-1", groupId: "politics" });
  const { receivers, vacant } = receiversOf(db, meeting(db, "politics-1"));
  expect(receivers.map((each) => [each.personId, each.capacity])).toEqual([
    ["elsa", "chair"],
    ["karin", "coordinator"],
    ["lisa", "member"],
  ]);
  expect(vacant).toEqual([]);
});

test("somebody who holds two units' seats and coordinates gets one notice, as contact", () => {
  const db = network();
  db.insert(seats)
    .values([
      { id: "s5", unitId: "museum", personId: "karin", place: "contact", fromDay: "2024-01-01" },
      { id: "s6", unitId: "energy", personId: "karin", place: "deputy", fromDay: "2024-01-01" },
    ])
    .run();
  const karins = receiversOf(db, spring(db)).receivers.filter((each) => each.personId === "karin");
  expect(karins.map((each) => [each.capacity, each.unitId])).toEqual([["contact", "museum"]]);
});

test("a notice calls the meeting, invites everybody and lets the letters wait five minutes", () => {
  const db = network();
  const answer = sendNotice(db, member(db, "karin"), "spring", texts, 1, now);
  expect(answer).toEqual({ letters: 5, leavesAt: now + 5 * minute, again: false });
  expect(spring(db)).toMatchObject({ calledAt: now, answerBy: "2027-01-21", namedChairId: "per" });
  expect(invited(db)).toHaveLength(5);
  const letters = waiting(db);
  expect(letters.map(({ leavesAt }) => leavesAt)).toEqual(Array(5).fill(now + 5 * minute));
  expect(letters.find((letter) => letter.personId === "erik")).toMatchObject({ language: "en" });
  expect(letters.find((letter) => letter.personId === "sara")?.facts).toMatchObject({
    noticeText: "Läs utkastet före mötet.",
    invitee: { capacity: "contact", unitName: "Skolförvaltningen" },
    caller: { name: "Karin Lund", address: "karin@example.se" },
    path: `/svar/${linkOf(db, "sara")}`,
    meetingPath: "/moten/spring",
  });
  expect(deeds(db)).toEqual(["called"]);
  expect(shelved(db)).toBe(true);
});

test("sent twice, the notice goes once", () => {
  const db = network();
  sendNotice(db, member(db, "karin"), "spring", texts, 1, now);
  const again = sendNotice(
    db,
    member(db, "karin"),
    "spring",
    { ...texts, noticeText: "Annat" },
    1,
    now + 1000,
  );
  expect(again).toEqual({ letters: 0, leavesAt: now + 5 * minute, again: true });
  expect(waiting(db)).toHaveLength(5);
  expect(spring(db).noticeText).toBe("Läs utkastet före mötet.");
  expect(deeds(db)).toEqual(["called"]);
});

test("a notice is not sent from a page that shows an older meeting than the one that stands", () => {
  const db = network();
  db.update(meetings).set({ version: 4, theme: "Nytt tema" }).where(eq(meetings.id, "spring")).run();
  const refused = sendNotice(db, member(db, "karin"), "spring", texts, 3, now);
  expect(refused).toMatchObject({ refused: "changedMeanwhile", current: { theme: "Nytt tema" } });
  expect([waiting(db), invited(db)]).toEqual([[], []]);
});

test("a meeting that is called off, begun or has nobody to call is not called", () => {
  const db = network();
  const karin = member(db, "karin");
  expect(sendNotice(db, karin, "nowhere", texts, 1, now)).toMatchObject({ refused: "notFound" });
  expect(sendNotice(db, karin, "spring", texts, 1, startsAt)).toMatchObject({ refused: "begunAlready" });
  db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.id, "spring")).run();
  expect(sendNotice(db, karin, "spring", texts, 1, now)).toMatchObject({ refused: "calledOffAlready" });
  db.delete(seats).run();
  db.delete(roleGrants).run();
  addMeeting(db, { id: "lonely", groupId: "politics" });
  db.update(people).set({ deactivatedAt: now }).run();
  expect(sendNotice(db, karin, "lonely", texts, 1, now)).toMatchObject({ refused: "noReceivers" });
});

test("the last day to answer lies between today and the meeting", () => {
  const db = network();
  const karin = member(db, "karin");
  const send = (answerBy: string) => sendNotice(db, karin, "spring", { ...texts, answerBy }, 1, now);
  expect(send("2026-11-21")).toMatchObject({ refused: "answerByPast", field: "answerBy" });
  expect(send("2027-02-05")).toMatchObject({ refused: "answerByAfter", field: "answerBy" });
  expect(isRefusal(send("2027-02-04"))).toBe(false);
});

test("two weeks before is the usual last day to answer, nearer the meeting when it is short of time", () => {
  expect(defaultAnswerBy(startsAt, now)).toBe("2027-01-21");
  expect(defaultAnswerBy(now + 10 * day, now)).toBe("2026-11-30");
  expect(defaultAnswerBy(now + day, now)).toBe("2026-11-23");
});

test("the text of the notice can be kept before it is sent, and no longer after", () => {
  const db = network();
  const karin = member(db, "karin");
  expect(keepNoticeText(db, karin, "spring", texts, 1, now)).toBeNull();
  expect(spring(db)).toMatchObject({ noticeText: texts.noticeText, calledAt: null, version: 2 });
  expect(keepNoticeText(db, karin, "spring", { ...texts, noticeText: "x" }, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { noticeText: texts.noticeText },
  });
  sendNotice(db, karin, "spring", texts, 2, now);
  expect(keepNoticeText(db, karin, "spring", texts, 3, now)).toMatchObject({ refused: "calledAlready" });
});

test("a notice that has not left can be taken back whole, and sent again", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(canTakeBack(db, spring(db), now + 4 * minute)).toBe(true);
  expect(takeBackNotice(db, karin, "spring", now + 4 * minute)).toBeNull();
  expect(takeBackNotice(db, karin, "spring", now + 4 * minute)).toBeNull();
  expect([spring(db).calledAt, invited(db), waiting(db)]).toEqual([null, [], []]);
  expect(shelved(db)).toBe(false);
  expect(deeds(db)).toEqual(["called", "tookBackNotice"]);
  const again = sendNotice(db, karin, "spring", texts, spring(db).version, now + 6 * minute);
  expect(again).toMatchObject({ letters: 5, again: false });
  expect(waiting(db)).toHaveLength(5);
});

test("once one letter has left, or is leaving, nothing is taken back", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  const later = now + 5 * minute;
  const held = claimLetter(db, minute, later);
  expect(takeBackNotice(db, karin, "spring", later)).toMatchObject({ refused: "tooLateToUndo" });
  letterSent(db, held?.id ?? "", { subject: "s", text: "t", html: "h", ics: null }, later);
  expect(takeBackNotice(db, karin, "spring", later + 2 * minute)).toMatchObject({ refused: "tooLateToUndo" });
  expect(spring(db).calledAt).toBe(now);
  expect([invited(db).length, waiting(db).length]).toEqual([5, 4]);
});

test("an answer given before the notice was taken back stands when it is sent again", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  answerNotice(
    db,
    member(db, "sara"),
    "spring",
    { answer: "yes", mode: "online", comment: "Gärna" },
    null,
    now,
  );
  takeBackNotice(db, karin, "spring", now);
  expect(invited(db)).toEqual([]);
  sendNotice(db, karin, "spring", texts, spring(db).version, now);
  expect(invited(db).find((row) => row.personId === "sara")).toMatchObject({
    answer: "yes",
    comment: "Gärna",
  });
});

test("whoever takes a seat after the notice is called by themselves, once", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(newcomersTo(db, spring(db))).toEqual([]);
  db.insert(seats)
    .values({ id: "s7", unitId: "museum", personId: "olle", place: "contact", fromDay: "2026-12-01" })
    .run();
  expect(newcomersTo(db, spring(db)).map((each) => each.personId)).toEqual(["olle"]);
  expect(callNewcomers(db, karin, "spring", now + day)).toBe(1);
  expect(callNewcomers(db, karin, "spring", now + day)).toBe(0);
  expect(waiting(db)).toHaveLength(6);
});

test("a guest has a notice of their own once the meeting is called, and is one guest however often added", () => {
  const db = network();
  const karin = member(db, "karin");
  const guest = { name: "Greta Gäst", address: "greta@region.example" };
  const id = addGuest(db, karin, "spring", guest, now);
  expect(addGuest(db, karin, "spring", guest, now)).toBe(id);
  expect(waiting(db)).toEqual([]);
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(waiting(db).find((letter) => letter.toAddress === guest.address)?.facts).toMatchObject({
    invitee: { capacity: "guest", unitName: null },
    path: expect.stringMatching(/^\/svar\/[a-z0-9]{32}$/),
    meetingPath: null,
  });
  addGuest(db, karin, "spring", { name: "Gun Gäst", address: "gun@region.example" }, now);
  expect(waiting(db)).toHaveLength(7);
});

test("a guest whom the house knows comes as that person, and a member is no guest", () => {
  const db = network();
  const karin = member(db, "karin");
  addGuest(db, karin, "spring", { name: "Vem som helst", address: "olle@example.se" }, now);
  expect(invited(db)).toMatchObject([{ personId: "olle", capacity: "guest", guestEmail: null }]);
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(addGuest(db, karin, "spring", { name: "Sara", address: "sara@example.se" }, now)).toMatchObject({
    refused: "invitedAlready",
  });
});

test("a guest is taken off with the notice that has not left, and nobody is told", () => {
  const db = network();
  const karin = member(db, "karin");
  const id = String(addGuest(db, karin, "spring", { name: "Greta", address: "greta@region.example" }, now));
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(removeInvitee(db, karin, { meetingId: "spring", invitationId: id }, now)).toEqual({ name: "Greta" });
  expect(waiting(db)).toHaveLength(5);
});

test("whoever is taken off after the notice has gone is told alone, and once", () => {
  const db = network();
  const karin = member(db, "karin");
  const id = String(addGuest(db, karin, "spring", { name: "Greta", address: "greta@region.example" }, now));
  sendNotice(db, karin, "spring", texts, 1, now);
  sendAll(db, now + 6 * minute);
  const which = { meetingId: "spring", invitationId: id };
  expect(removeInvitee(db, karin, which, now + day)).toEqual({ name: "Greta" });
  expect(removeInvitee(db, karin, which, now + day)).toMatchObject({ refused: "notFound" });
  expect(waiting(db).map((letter) => [letter.kind, letter.toAddress])).toEqual([
    ["uninvited", "greta@region.example"],
  ]);
  const siv = invited(db).find((row) => row.personId === "siv")?.id ?? "";
  expect(removeInvitee(db, karin, { meetingId: "spring", invitationId: siv }, startsAt)).toMatchObject({
    refused: "begunAlready",
  });
  expect(removeInvitee(db, karin, { meetingId: "elsewhere", invitationId: siv }, now)).toMatchObject({
    refused: "notFound",
  });
});

test("a reminder goes to those who have not answered, at most once a day, and never before the notice", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  expect(remindSilent(db, karin, "spring", now)).toMatchObject({ refused: "noticeWaiting" });
  sendAll(db, now + 6 * minute);
  answerNotice(db, member(db, "dan"), "spring", { answer: "yes", mode: null, comment: null }, null, now);
  const later = now + day;
  expect(remindSilent(db, karin, "spring", later)).toBe(3);
  expect(remindSilent(db, karin, "spring", later + 60 * minute)).toBe(0);
  expect(
    waiting(db)
      .filter((letter) => letter.kind === "reminder")
      .map((letter) => letter.personId)
      .sort(),
  ).toEqual(["erik", "per", "siv"]);
  expect(silentFor(db, spring(db), later).map(({ remindedToday }) => remindedToday)).toEqual([
    true,
    true,
    true,
  ]);
  expect(remindSilent(db, karin, "spring", later + day)).toBe(3);
});

test("when the contact has said no, only the deputy is reminded", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  answerNotice(db, member(db, "sara"), "spring", { answer: "no", mode: null, comment: null }, null, now);
  const school = silentFor(db, spring(db), now).filter((each) => each.unitName === "Skolförvaltningen");
  expect(school.map((each) => each.invitation.personId)).toEqual(["dan"]);
});

test("what is missing before the notice goes is said, and nothing else", () => {
  const db = network();
  const plan = spring(db);
  const sara = { id: "sara", name: "Sara Ek" };
  expect(noticeChecks(plan, [], 0, now)).toEqual([{ about: "noAgenda" }, { about: "noAdjuster" }]);
  const rushed = { ...plan, chairId: null, secretaryId: null, adjusters: [sara], place: null, link: null };
  expect(noticeChecks(rushed, [{ minutes: 200 }, { minutes: null }], 2, startsAt - 3 * day)).toEqual([
    { about: "tooLong", minutes: 50 },
    { about: "unplanned", count: 1 },
    { about: "proposals", count: 2 },
    { about: "noChair" },
    { about: "noSecretary" },
    { about: "noPlace" },
    { about: "noLink" },
    { about: "late", days: 3 },
  ]);
  expect(noticeChecks({ ...plan, adjusters: [sara], endsAt }, [{ minutes: 150 }], 0, now)).toEqual([]);
});

test("a meeting is noted as held after its start, once, and never one that was called off", () => {
  const db = network();
  const karin = member(db, "karin");
  expect(holdMeeting(db, karin, "spring", startsAt - 1)).toMatchObject({ refused: "notBegun" });
  expect(holdMeeting(db, karin, "spring", startsAt)).toBeNull();
  expect(holdMeeting(db, karin, "spring", startsAt + minute)).toBeNull();
  expect(spring(db)).toMatchObject({ heldAt: startsAt, namedChairId: "per" });
  expect(deeds(db)).toEqual(["held"]);
  addMeeting(db, { id: "off", calledOffAt: now });
  expect(holdMeeting(db, karin, "off", startsAt)).toMatchObject({ refused: "calledOffAlready" });
});

test("a letter that waits tells the agenda as it stands when it leaves", () => {
  const db = network();
  const karin = member(db, "karin");
  sendNotice(db, karin, "spring", texts, 1, now);
  const plan = {
    title: "<script>alert(1)</script>",
    description: null,
    kind: "discussion",
    presenterId: null,
    minutes: 5,
  } as const;
  addItem(db, karin, "spring", plan, null, now + minute);
  expect(db.select().from(agendaItems).all()).toHaveLength(1);
  expect(waiting(db)[0]?.facts).toMatchObject({ agenda: [{ number: 1, title: plan.title }] });
});

const meeting = (db: OpenDatabase, id: string) => {
  const found = meetingById(db, id);
  if (!found) throw new Error(`No meeting: ${id}`);
  return found;
};
const spring = (db: OpenDatabase) => meeting(db, "spring");

const linkOf = (db: OpenDatabase, personId: string) =>
  invited(db).find((row) => row.personId === personId)?.linkKey;

const invited = (db: OpenDatabase) =>
  db.select().from(invitations).where(isNull(invitations.withdrawnAt)).all();

const waiting = (db: OpenDatabase) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.withdrawnAt), isNull(outbox.sentAt)))
    .all();

const deeds = (db: OpenDatabase) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .all()
    .map((line) => line.deed);

const shelved = (db: OpenDatabase) =>
  db.select().from(archiveEntries).where(eq(archiveEntries.recordId, "spring")).get() !== undefined;

function sendAll(db: OpenDatabase, at: number): void {
  for (let letter = claimLetter(db, minute, at); letter; letter = claimLetter(db, minute, at)) {
    letterSent(db, letter.id, { subject: "s", text: "t", html: "h", ics: null }, at);
  }
}
