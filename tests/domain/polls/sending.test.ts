import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { groups, outbox, people, pollInvitees, pollSlots, polls, seats } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import type { PollFacts } from "~/domain/outbox/facts";
import { pollById, slotsOf } from "~/domain/polls/polls.server";
import { remindDuePolls, remindPoll } from "~/domain/polls/reminding.server";
import { closePoll, openPoll, takeBackPoll } from "~/domain/polls/sending.server";
import { createPoll, removePoll, revisePoll } from "~/domain/polls/writing.server";
import { day, member, network, now } from "../meetings/network";
import { answer, draft, firstSlot, later, letters, plan, sent, times } from "./asking";

const karin = (db: ReturnType<typeof network>) => member(db, "karin");
const count = (db: ReturnType<typeof network>, table: typeof polls | typeof pollInvitees | typeof outbox) =>
  db.select().from(table).all().length;

test("a draft asks nobody, and the same form sent twice is one draft", () => {
  const db = network();
  const id = draft(db);
  expect(draft(db)).toBe(id);
  expect(count(db, polls)).toBe(1);
  expect(slotsOf(db, id).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(times);
  expect(count(db, outbox)).toBe(0);
  expect(count(db, pollInvitees)).toBe(0);
});

test.each([
  ["pollWithoutSlots", { slots: [] }],
  ["tooManySlots", { slots: Array.from({ length: 41 }, (_, at) => shifted(at)) }],
  ["slotTwice", { slots: [firstSlot, firstSlot] }],
  ["slotPast", { slots: [{ startsAt: now - 1, endsAt: now + 1 }] }],
  ["answerByPast", { answerBy: "2026-11-21" }],
  ["answerByAfterSlots", { answerBy: "2027-03-05" }],
])("a draft is refused for %s", (refused, changes) => {
  const db = network();
  expect(createPoll(db, karin(db), "network", { ...plan, ...changes }, now)).toMatchObject({ refused });
  expect(count(db, polls)).toBe(0);
});

test("forty times are not too many, and the last day may be the day of the first time", () => {
  const db = network();
  const slots = Array.from({ length: 40 }, (_, at) => shifted(at));
  const id = draft(db, { slots, answerBy: "2027-03-04" });
  expect(slotsOf(db, id)).toHaveLength(40);
});

test("a closed group asks nobody", () => {
  const db = network();
  db.update(groups).set({ closedOn: "2026-11-01" }).where(eq(groups.id, "politics")).run();
  expect(createPoll(db, karin(db), "politics", plan, now)).toMatchObject({ refused: "groupGone" });
});

test("a draft that is changed keeps the times that stay, and a stale form is told", () => {
  const db = network();
  const id = draft(db);
  const [first] = slotsOf(db, id);
  const other = shifted(3);
  expect(
    revisePoll(db, karin(db), id, { ...plan, title: "Nytt", slots: [firstSlot, other] }, 1, now),
  ).toBeNull();
  expect(slotsOf(db, id).map((slot) => slot.startsAt)).toEqual([firstSlot.startsAt, other.startsAt]);
  expect(slotsOf(db, id)[0]?.id).toBe(first?.id);
  expect(pollById(db, id)).toMatchObject({ title: "Nytt", version: 2 });
  expect(revisePoll(db, karin(db), id, plan, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { title: "Nytt", version: 2 },
  });
  expect(removePoll(db, karin(db), id, 1, now)).toMatchObject({ refused: "changedMeanwhile" });
  expect(removePoll(db, karin(db), id, 2, now)).toBeNull();
  expect(pollById(db, id)).toBeNull();
  expect(db.select().from(pollSlots).all()).toEqual([]);
});

test("sending gives contact, deputy, leaders and coordinator a link each, in their own language", () => {
  const db = network();
  const id = draft(db);
  expect(openPoll(db, karin(db), id, 1, now)).toEqual({
    letters: 6,
    leavesAt: now + 5 * 60_000,
    again: false,
  });
  const waiting = letters(db, "pollInvitation");
  expect(waiting.map((letter) => letter.to)).toEqual(
    ["dan", "erik", "karin", "per", "sara", "siv"].map((name) => `${name}@example.se`),
  );
  expect(waiting.find((letter) => letter.to === "erik@example.se")?.language).toBe("en");
  const facts = waiting.map((letter) => letter.facts as PollFacts);
  expect(new Set(facts.map((each) => each.path)).size).toBe(6);
  for (const each of facts) {
    expect(each.path).toMatch(/^\/datum\/[a-z0-9]{32}$/);
    expect(each.slots).toEqual(times);
    expect(each.sender).toEqual({ name: "Karin Lund", address: "karin@example.se" });
  }
  expect(facts[4]?.invitee).toEqual({ capacity: "contact", unitName: "Skolförvaltningen" });
  expect(openPoll(db, karin(db), id, 1, now + 1)).toMatchObject({ again: true, letters: 0 });
  expect(count(db, outbox)).toBe(6);
});

test("the political group's poll asks its own members and not the units", () => {
  const db = network();
  sent(db, {}, "politics");
  expect(letters(db, "pollInvitation").map((letter) => letter.to)).toEqual(
    ["elsa", "karin", "lisa"].map((name) => `${name}@example.se`),
  );
});

test("the seats decide as they stand on the day of the earliest time", () => {
  const db = network();
  db.update(seats).set({ untilDay: "2027-03-03" }).where(eq(seats.id, "s1")).run();
  db.insert(seats)
    .values({ id: "s4", unitId: "school", personId: "olle", place: "contact", fromDay: "2027-03-04" })
    .run();
  sent(db);
  const to = letters(db, "pollInvitation").map((letter) => letter.to);
  expect(to).toContain("olle@example.se");
  expect(to).not.toContain("sara@example.se");
});

test("what has become wrong since the draft was written is refused when it is sent", () => {
  const db = network();
  const id = draft(db);
  expect(openPoll(db, karin(db), id, 7, now)).toMatchObject({ refused: "changedMeanwhile" });
  expect(openPoll(db, karin(db), id, 1, Date.UTC(2027, 0, 22, 12))).toMatchObject({
    refused: "answerByPast",
  });
  expect(openPoll(db, karin(db), id, 1, firstSlot.startsAt)).toMatchObject({ refused: "slotPast" });
  expect(count(db, outbox)).toBe(0);
  expect(openPoll(db, karin(db), "nobody", 1, now)).toMatchObject({ refused: "notFound" });
});

test("a sent poll can be taken back while its letters wait, and its links open nothing then", () => {
  const db = network();
  const id = sent(db);
  expect(revisePoll(db, karin(db), id, { ...plan, title: "X" }, 2, now)).toMatchObject({
    refused: "pollOpened",
  });
  expect(takeBackPoll(db, karin(db), id, now + 60_000)).toBeNull();
  expect(pollById(db, id)).toMatchObject({ openedAt: null, version: 3 });
  expect(count(db, pollInvitees)).toBe(0);
  expect(letters(db, "pollInvitation")).toHaveLength(6);
  expect(letters(db, "pollInvitation").filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  expect(openPoll(db, karin(db), id, 3, now + 120_000)).toMatchObject({ letters: 6 });
  expect(takeBackPoll(db, karin(db), id, now + 120_000 + 5 * 60_000)).toMatchObject({
    refused: "pollHasLeft",
  });
});

test("a poll that somebody has answered is not taken back", () => {
  const db = network();
  const id = sent(db);
  expect(answer(db, id, "sara", "yyy", null, now + 1)).toBeNull();
  expect(takeBackPoll(db, karin(db), id, now + 2)).toMatchObject({ refused: "pollHasLeft" });
});

test("closing withdraws what has not left and tells nobody; twice is once", () => {
  const db = network();
  const id = sent(db);
  db.update(outbox)
    .set({ sentAt: now + 1 })
    .where(eq(outbox.toAddress, "sara@example.se"))
    .run();
  expect(closePoll(db, karin(db), id, now + 2)).toBeNull();
  const after = letters(db, "pollInvitation");
  expect(after.filter((letter) => letter.withdrawnAt === null).map((letter) => letter.to)).toEqual([
    "sara@example.se",
  ]);
  expect(after).toHaveLength(6);
  expect(closePoll(db, karin(db), id, now + 3)).toBeNull();
  expect(pollById(db, id)?.closedAt).toBe(now + 2);
  expect(remindPoll(db, karin(db), id, later)).toMatchObject({ refused: "pollClosed" });
  expect(closePoll(db, karin(db), draft(db, { title: "Annat" }), now)).toMatchObject({
    refused: "pollIsDraft",
  });
});

test("only those who have not answered are reminded, once a day and twice at most", () => {
  const db = network();
  const id = sent(db);
  expect(remindPoll(db, karin(db), id, now + 60_000)).toMatchObject({ refused: "pollLettersWait" });
  answer(db, id, "sara", "yyn");
  answer(db, id, "karin", "yyy");
  expect(remindPoll(db, karin(db), id, later)).toBe(4);
  expect(remindPoll(db, karin(db), id, later + 1)).toBe(0);
  expect(remindPoll(db, karin(db), id, later + day)).toBe(4);
  expect(remindPoll(db, karin(db), id, later + 2 * day)).toBe(0);
  const to = letters(db, "pollReminder").map((letter) => letter.to);
  expect(to).toEqual(
    ["dan", "dan", "erik", "erik", "per", "per", "siv", "siv"].map((n) => `${n}@example.se`),
  );
  const pathsTo = (kind: string) =>
    letters(db, kind).flatMap(({ to, facts }) => (to === "dan@example.se" ? [facts.path] : []));
  expect(new Set(pathsTo("pollReminder"))).toEqual(new Set(pathsTo("pollInvitation")));
  expect(remindPoll(db, karin(db), id, Date.UTC(2027, 0, 22, 12))).toMatchObject({ refused: "pollOver" });
});

test("three days before the last day the silent are reminded by themselves, once", () => {
  const db = network();
  const id = sent(db);
  answer(db, id, "sara", "yyn");
  // The last day is 21 January; the 18th begins at 23.00 UTC on the 17th.
  const begins = Date.UTC(2027, 0, 17, 23);
  expect(remindDuePolls(db, begins - 1)).toBe(0);
  expect(remindDuePolls(db, begins)).toBe(5);
  expect(remindDuePolls(db, begins + day)).toBe(0);
  expect(remindDuePolls(db, begins + 3 * day)).toBe(0);
  expect(letters(db, "pollReminder")).toHaveLength(5);
  expect(
    db.select({ by: toldLines.actorName }).from(toldLines).where(eq(toldLines.deed, "remindedPoll")).all(),
  ).toEqual([{ by: "Träffpunkt" }]);
});

test("nobody is reminded by itself who has been twice, has just been, has left, or when the poll came late", () => {
  const db = network();
  const id = sent(db);
  remindPoll(db, karin(db), id, later);
  remindPoll(db, karin(db), id, later + day);
  const due = Date.UTC(2027, 0, 18, 12);
  expect(remindDuePolls(db, due), "twice already").toBe(0);
  const other = sent(db, { title: "Andra" });
  expect(remindPoll(db, karin(db), other, due - 3_600_000), "by hand the same day").toBe(6);
  expect(remindDuePolls(db, due)).toBe(0);
  const third = sent(db, { title: "Tredje" });
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "dan")).run();
  expect(remindDuePolls(db, due)).toBe(5);
  expect(closePoll(db, karin(db), third, due)).toBeNull();
  const late = draft(db, { title: "Sen" });
  openPoll(db, karin(db), late, 1, Date.UTC(2027, 0, 18, 8));
  expect(remindDuePolls(db, Date.UTC(2027, 0, 19, 12)), "sent after that day").toBe(0);
});

function shifted(days: number) {
  return { startsAt: firstSlot.startsAt + days * day, endsAt: firstSlot.endsAt + days * day };
}
