import { and, asc, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { archiveEntries, chronicle, groups, invitations, meetings, minutes, outbox } from "#db/schema.server";
import { shelveMeeting } from "~/domain/archive/shelve-meetings.server";
import { callOff, changeMeeting, planOf } from "~/domain/meetings/changes.server";
import { agendaLines, invitedTo, noticeFacts } from "~/domain/meetings/invited.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { type MeetingPlan, meetingById } from "~/domain/meetings/meetings.server";
import { newsWaits } from "~/domain/meetings/news.server";
import { claimLetter, letterSent } from "~/domain/outbox/delivery.server";
import { queueLetter } from "~/domain/outbox/outbox.server";
import { addMeeting, day, endsAt, hour, network, now, startsAt } from "./network";

const karin = { id: "karin", name: "Karin Lund", email: "karin@example.se" };

test("moving a called meeting raises its sequence and tells everybody invited, with before and after", () => {
  const db = calledNetwork();
  expect(change(db, { startsAt: startsAt + day, endsAt: endsAt + day }, "Salen var upptagen")).toBeNull();
  expect(spring(db)).toMatchObject({ sequence: 1, version: 2, number: 1, startsAt: startsAt + day });
  const letters = waiting(db);
  expect(letters.map((letter) => [letter.kind, letter.toAddress, letter.leavesAt])).toEqual([
    ["noticeChanged", "dan@example.se", now + newsWaits],
    ["noticeChanged", "erik@example.se", now + newsWaits],
    ["noticeChanged", "guest@example.org", now + newsWaits],
    ["noticeChanged", "sara@example.se", now + newsWaits],
  ]);
  expect(letters[0]?.facts).toMatchObject({
    sequence: 1,
    startsAt: startsAt + day,
    before: { startsAt, endsAt, form: "hybrid", place: "Eksalen" },
    why: "Salen var upptagen",
    caller: { name: "Karin Lund", address: "karin@example.se" },
    path: expect.stringMatching(/^\/svar\/[a-z0-9]{32}$/),
  });
  expect(letters[2]).toMatchObject({ personId: null, facts: { meetingPath: null } });
});

test("place, form and online address are moves too; theme, case number and people are not", () => {
  for (const moves of [
    { place: "Studion" },
    { form: "online" as const },
    { link: "https://other.example" },
  ]) {
    const db = calledNetwork();
    change(db, moves);
    expect([spring(db).sequence, waiting(db).length]).toEqual([1, 4]);
  }
  for (const quiet of [{ theme: "Export" }, { caseNumber: "KS 2027/1" }, { secretaryId: "sara" }]) {
    const db = calledNetwork();
    answer(db, "sara", "yes");
    change(db, quiet);
    expect([spring(db).sequence, spring(db).version, waiting(db).length]).toEqual([0, 2, 0]);
    expect(answerOf(db, "sara")).toBe("yes");
  }
});

test("a meeting that nobody has been called to moves without a letter and is numbered anew", () => {
  const db = network();
  addMeeting(db, { id: "autumn", number: 2, startsAt: startsAt + 200 * day, endsAt: endsAt + 200 * day });
  change(db, { startsAt: startsAt + 250 * day, endsAt: endsAt + 250 * day });
  expect(waiting(db)).toEqual([]);
  expect([spring(db).number, meetingById(db, "autumn")?.number]).toEqual([2, 1]);
  change(db, { startsAt: startsAt - 60 * day, endsAt: endsAt - 60 * day });
  expect(spring(db)).toMatchObject({ year: 2026, number: 1 });
  expect(meetingById(db, "autumn")).toMatchObject({ year: 2027, number: 1 });
});

test("a called meeting keeps number and year when it moves past New Year", () => {
  const db = calledNetwork();
  addMeeting(db, { id: "autumn", number: 2, startsAt: startsAt + 200 * day, endsAt: endsAt + 200 * day });
  change(db, { startsAt: startsAt + 350 * day, endsAt: endsAt + 350 * day });
  expect(spring(db)).toMatchObject({ year: 2027, number: 1 });
  expect(meetingById(db, "autumn")?.number).toBe(2);
});

test("two moves within ten minutes are one letter that tells what the receiver knew from before", () => {
  const db = calledNetwork();
  change(db, { startsAt: startsAt + day, endsAt: endsAt + day });
  change(db, { startsAt: startsAt + 2 * day, endsAt: endsAt + 2 * day }, null, now + hour / 12);
  const letters = waiting(db);
  expect(letters).toHaveLength(4);
  expect(letters[0]?.facts).toMatchObject({
    sequence: 2,
    startsAt: startsAt + 2 * day,
    before: { startsAt },
  });
  expect(letters[0]?.leavesAt).toBe(now + hour / 12 + newsWaits);
});

test("a move after the first letter has left is news of its own", () => {
  const db = calledNetwork();
  change(db, { startsAt: startsAt + day, endsAt: endsAt + day });
  deliver(db, now + newsWaits);
  expect(waiting(db)).toEqual([]);
  change(db, { startsAt: startsAt + 2 * day, endsAt: endsAt + 2 * day }, null, now + hour);
  expect(waiting(db)[0]?.facts).toMatchObject({ before: { startsAt: startsAt + day } });
});

test("a meeting moved back before anybody was told is no news, and the answers are there again", () => {
  const db = calledNetwork();
  answer(db, "sara", "yes");
  answer(db, "erik", "no");
  change(db, { startsAt: startsAt + day, endsAt: endsAt + day });
  expect([answerOf(db, "sara"), answerOf(db, "erik")]).toEqual([null, null]);
  change(db, { startsAt: startsAt + 3 * day, endsAt: endsAt + 3 * day }, null, now + 1);
  answer(db, "erik", "maybe");
  change(db, { startsAt, endsAt }, null, now + 2);
  expect(waiting(db)).toEqual([]);
  expect([answerOf(db, "sara"), answerOf(db, "erik"), answerOf(db, "dan")]).toEqual(["yes", "maybe", null]);
  expect(spring(db).sequence).toBe(3);
});

test("a yes holds for a meeting that became shorter, but not for one that begins earlier or ends later", () => {
  const shorter = calledNetwork();
  answer(shorter, "sara", "yes");
  change(shorter, { endsAt: endsAt - hour });
  expect(answerOf(shorter, "sara")).toBe("yes");
  change(shorter, { endsAt }, null, now + 1);
  expect(answerOf(shorter, "sara")).toBe("yes");
  for (const longer of [{ endsAt: endsAt + hour }, { startsAt: startsAt - hour }]) {
    const db = calledNetwork();
    answer(db, "sara", "yes");
    change(db, longer);
    expect(answerOf(db, "sara")).toBeNull();
  }
});

test("who was coming online is asked again when the meeting is on site only", () => {
  const db = calledNetwork();
  answer(db, "sara", "yes", "online");
  answer(db, "erik", "yes", "onSite");
  change(db, { form: "onSite" });
  expect([answerOf(db, "sara"), answerOf(db, "erik")]).toEqual([null, "yes"]);
});

test("a notice that has not left tells the new time itself, and any later change", () => {
  const db = calledNetwork();
  const meeting = spring(db);
  for (const receiver of invitedTo(db, "spring")) {
    const caller = { name: "Karin Lund", address: "karin@example.se" };
    queueLetter(
      db,
      {
        kind: "notice",
        dedupeKey: `notice:${receiver.invitationId}`,
        personId: receiver.personId,
        toName: receiver.name,
        toAddress: receiver.address,
        language: receiver.language,
        facts: noticeFacts(meeting, agendaLines(db, meeting), caller, receiver),
        about: { subject: "meeting", id: "spring" },
        leavesAt: now + newsWaits,
      },
      now,
    );
  }
  change(db, { startsAt: startsAt + day, endsAt: endsAt + day });
  change(db, { theme: "Export" });
  const letters = waiting(db);
  expect(letters.map((letter) => letter.kind)).toEqual(["notice", "notice", "notice", "notice"]);
  expect(letters[0]?.facts).toMatchObject({ startsAt: startsAt + day, theme: "Export", sequence: 1 });
  expect(letters[0]?.leavesAt).toBe(now + newsWaits);
  callOff(db, karin, "spring", "Förhinder", now);
  expect(waiting(db)).toEqual([]);
});

test("two people who change the same meeting: the second is shown what the first saved, and nothing is lost", () => {
  const db = calledNetwork();
  const shown = spring(db);
  expect(changeMeeting(db, karin, "spring", planned(shown, { theme: "Export" }), now)).toBeNull();
  const refused = changeMeeting(db, karin, "spring", planned(shown, { theme: "Vänorter" }), now);
  expect(refused).toMatchObject({ refused: "changedMeanwhile", current: { theme: "Export", version: 2 } });
  expect(spring(db).theme).toBe("Export");
});

test("saving without a change is no change", () => {
  const db = calledNetwork();
  const lines = countOf(db, chronicle);
  expect(change(db, {})).toBeNull();
  expect([spring(db).version, countOf(db, chronicle) - lines]).toEqual([1, 0]);
});

test("what has been called off or signed off is not changed, and a held meeting does not move to come", () => {
  const off = calledNetwork();
  callOff(off, karin, "spring", "Förhinder", now);
  expect(change(off, { theme: "Export" })).toMatchObject({ refused: "calledOffAlready" });
  const held = calledNetwork();
  held.update(meetings).set({ heldAt: endsAt }).where(eq(meetings.id, "spring")).run();
  expect(
    change(held, { startsAt: startsAt + 9 * day, endsAt: endsAt + 9 * day }, null, endsAt),
  ).toMatchObject({
    refused: "heldAlready",
    field: "day",
  });
  expect(change(held, { place: "Studion", adjusterId: "sara" }, null, endsAt)).toBeNull();
  expect([spring(held).sequence, waiting(held).length]).toEqual([0, 0]);
  held.insert(minutes).values({ meetingId: "spring", startedAt: endsAt, signedOffAt: endsAt }).run();
  expect(change(held, { place: "Eksalen" }, null, endsAt)).toMatchObject({ refused: "minutesAreOut" });
  expect(changeMeeting(held, karin, "nobody", planned(spring(held), {}), now)).toEqual({
    refused: "notFound",
  });
  const backwards = calledNetwork();
  expect(change(backwards, { endsAt: startsAt })).toEqual({ refused: "endBeforeStart", field: "end" });
});

test("calling off tells everybody invited, takes back news, and empties the archive of the meeting", () => {
  const db = calledNetwork();
  shelveMeeting(db, "spring", now);
  expect(countOf(db, archiveEntries)).toBe(1);
  change(db, { place: "Studion" });
  expect(callOff(db, karin, "spring", "För få kan komma", now)).toBeNull();
  expect(spring(db)).toMatchObject({ calledOffAt: now, calledOffWhy: "För få kan komma", sequence: 2 });
  const letters = waiting(db);
  expect(letters.map((letter) => letter.kind)).toEqual(["calledOff", "calledOff", "calledOff", "calledOff"]);
  expect(letters[0]?.facts).toMatchObject({ sequence: 2, place: "Studion", why: "För få kan komma" });
  expect(countOf(db, archiveEntries)).toBe(0);
});

test("calling off twice is calling off once", () => {
  const db = calledNetwork();
  callOff(db, karin, "spring", "Förhinder", now);
  const before = [spring(db), countOf(db, outbox), countOf(db, chronicle)];
  expect(callOff(db, karin, "spring", "En annan orsak", now + 1)).toBeNull();
  expect([spring(db), countOf(db, outbox), countOf(db, chronicle)]).toEqual(before);
});

test("calling off needs a reason, and a meeting that has been held or has minutes cannot be called off", () => {
  const db = calledNetwork();
  expect(callOff(db, karin, "spring", "  ", now)).toEqual({ refused: "whyMissing", field: "why" });
  expect(callOff(db, karin, "nobody", "Förhinder", now)).toEqual({ refused: "notFound" });
  db.insert(minutes).values({ meetingId: "spring", startedAt: now }).run();
  expect(callOff(db, karin, "spring", "Förhinder", now)).toEqual({ refused: "heldOrBegun" });
  const held = calledNetwork();
  held.update(meetings).set({ heldAt: endsAt }).run();
  expect(callOff(held, karin, "spring", "Förhinder", endsAt)).toEqual({ refused: "heldOrBegun" });
});

test("a meeting that nobody was called to is called off in silence and gives up its number", () => {
  const db = network();
  addMeeting(db, { id: "autumn", number: 2, startsAt: startsAt + 200 * day, endsAt: endsAt + 200 * day });
  callOff(db, karin, "spring", "Förhinder", now);
  expect(waiting(db)).toEqual([]);
  expect([meetingById(db, "autumn")?.number, spring(db).number]).toEqual([1, 2]);
});

test("a called meeting that never was can be called off afterwards, without letters", () => {
  const db = calledNetwork();
  expect(callOff(db, karin, "spring", "Ingen kom", endsAt)).toBeNull();
  expect(waiting(db)).toEqual([]);
});

/** The network with "spring" called: Sara and Dan for the school, Erik for the energy company, and a guest. */
function calledNetwork(): OpenDatabase {
  const db = network();
  db.update(meetings)
    .set({ calledAt: now - day, calledBy: "karin" })
    .where(eq(meetings.id, "spring"))
    .run();
  db.update(groups).set({ adjusterId: null }).run();
  const asked = { meetingId: "spring", invitedAt: now - day };
  db.insert(invitations)
    .values([
      { id: "i-sara", ...asked, personId: "sara", unitId: "school", capacity: "contact" },
      { id: "i-dan", ...asked, personId: "dan", unitId: "school", capacity: "deputy" },
      { id: "i-erik", ...asked, personId: "erik", unitId: "energy", capacity: "contact" },
      { id: "i-guest", ...asked, guestName: "Gäst", guestEmail: "guest@example.org", capacity: "guest" },
    ])
    .run();
  return db;
}

const spring = (db: OpenDatabase) => meetingById(db, "spring") as Meeting;

const planned = (meeting: Meeting, changes: Partial<MeetingPlan>, why: string | null = null) => ({
  plan: { ...planOf(meeting), ...changes },
  shownVersion: meeting.version,
  why,
});

const change = (db: OpenDatabase, changes: Partial<MeetingPlan>, why: string | null = null, at = now) =>
  changeMeeting(db, karin, "spring", planned(spring(db), changes, why), at);

const waiting = (db: OpenDatabase) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.withdrawnAt)))
    .orderBy(asc(outbox.toAddress))
    .all();

function deliver(db: OpenDatabase, at: number): void {
  for (;;) {
    const letter = claimLetter(db, 1, at);
    if (!letter) return;
    letterSent(db, letter.id, { subject: "", text: "", html: "", ics: null }, at);
  }
}

function answer(
  db: OpenDatabase,
  personId: string,
  word: "yes" | "maybe" | "no",
  mode: "online" | "onSite" | null = null,
): void {
  db.update(invitations)
    .set({ answer: word, mode, answeredAt: now, answeredBy: personId })
    .where(eq(invitations.personId, personId))
    .run();
}

const answerOf = (db: OpenDatabase, personId: string) =>
  db.select({ answer: invitations.answer }).from(invitations).where(eq(invitations.personId, personId)).get()
    ?.answer;

const countOf = (db: OpenDatabase, table: typeof chronicle | typeof outbox | typeof archiveEntries) =>
  db.select().from(table).all().length;
