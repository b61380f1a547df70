import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { outbox, people, pollSlots } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import type { PollFacts } from "~/domain/outbox/facts";
import { answeringBy } from "~/domain/polls/answering.server";
import { extendPoll } from "~/domain/polls/deadline.server";
import { renewPollLink, revokePollLink } from "~/domain/polls/links.server";
import { pollState } from "~/domain/polls/poll";
import { resultPage } from "~/domain/polls/poll-page.server";
import { inviteesOf, pollById } from "~/domain/polls/polls.server";
import { remindPoll } from "~/domain/polls/reminding.server";
import { closePoll, takeBackPoll } from "~/domain/polls/sending.server";
import { day, member, network, now } from "../meetings/network";
import { answer, draft, keyOf, later, letters, sent, times } from "./asking";

/** More time for those asked in a poll that has been sent, and new links for them. */

const karin = (db: OpenDatabase) => member(db, "karin");
const afterLastDay = Date.UTC(2027, 0, 23, 9);
const poll = (db: OpenDatabase, id: string) => {
  const found = pollById(db, id);
  if (!found) throw new Error(id);
  return found;
};

test("the last day moves forward, also when it is over, and answers are taken again", () => {
  const db = network();
  const id = sent(db);
  expect(answer(db, id, "sara", "yyy", null, afterLastDay)).toMatchObject({ refused: "pollOver" });
  expect(extendPoll(db, karin(db), id, "2027-02-10", 2, afterLastDay)).toBeNull();
  expect(pollState(poll(db, id), afterLastDay)).toBe("open");
  expect(answer(db, id, "sara", "yyy", null, afterLastDay)).toBeNull();
  const [told] = historyOf(db, "poll", id).filter(({ deed }) => deed === "extendedPoll");
  expect(told).toMatchObject({ before: { answerBy: "2027-01-21" }, after: { answerBy: "2027-02-10" } });
});

test("a day that stands is no change, and a stale form is told", () => {
  const db = network();
  const id = sent(db);
  expect(extendPoll(db, karin(db), id, "2027-01-21", 1, later)).toBeNull();
  expect(poll(db, id).version).toBe(2);
  expect(extendPoll(db, karin(db), id, "2027-02-10", 1, later)).toMatchObject({
    refused: "changedMeanwhile",
    current: { answerBy: "2027-01-21", version: 2 },
  });
});

test.each([
  ["answerByPast", "2027-01-22", afterLastDay],
  ["answerByEarlier", "2027-01-20", later],
  ["answerByAfterSlots", "2027-03-05", later],
])("a day is refused by its field for %s", (refused, answerBy, at) => {
  const db = network();
  const id = sent(db);
  expect(extendPoll(db, karin(db), id, answerBy, 2, at)).toMatchObject({ refused, field: "answerBy" });
  expect(poll(db, id).answerBy).toBe("2027-01-21");
});

test("when the first time has been, there is time until the next one", () => {
  const db = network();
  const id = sent(db);
  const between = (times[0]?.endsAt ?? 0) + day;
  expect(extendPoll(db, karin(db), id, "2027-03-11", 2, between)).toBeNull();
});

test("a draft, a closed poll, one whose times are past and one that is over and decided get no more time", () => {
  const db = network();
  const more = (id: string, at: number) => extendPoll(db, karin(db), id, "2027-02-10", 2, at);
  expect(more(draft(db, { title: "Utkast" }), later)).toEqual({ refused: "pollIsDraft" });
  expect(more("nothing", later)).toEqual({ refused: "notFound" });
  const id = sent(db);
  expect(more(id, (times[2]?.endsAt ?? 0) + day)).toEqual({ refused: "pollTimesPast" });
  db.update(pollSlots)
    .set({ meetingId: "spring" })
    .where(eq(pollSlots.startsAt, times[1]?.startsAt ?? 0))
    .run();
  expect(more(id, afterLastDay)).toEqual({ refused: "pollDecided" });
  expect(resultPage(db, poll(db, id), afterLastDay).canExtend).toBe(false);
  expect(more(id, later)).toBeNull();
  closePoll(db, karin(db), id, later);
  expect(more(id, later)).toEqual({ refused: "pollClosed" });
});

test("letters that have not left tell the new day", () => {
  const db = network();
  const id = sent(db);
  extendPoll(db, karin(db), id, "2027-02-10", 2, now);
  const told = letters(db, "pollInvitation").map(({ facts }) => (facts as PollFacts).answerBy);
  expect(new Set(told)).toEqual(new Set(["2027-02-10"]));
});

test("a new link opens, the old one does not, and the question leaves once more with the new one", () => {
  const db = network();
  const id = sent(db);
  db.update(outbox).set({ sentAt: now }).run();
  const old = keyOf(db, id, "sara");
  answer(db, id, "sara", "yny", "Gärna");
  expect(renewPollLink(db, karin(db), { pollId: id, inviteeId: invitee(db, id) }, later)).toEqual({
    name: "Sara Lund",
  });
  const fresh = keyOf(db, id, "sara");
  expect(answeringBy(db, old)).toBeNull();
  expect(answeringBy(db, fresh)?.invitee).toMatchObject({ comment: "Gärna" });
  const [letter, ...more] = waiting(db);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    to: "sara@example.se",
    leavesAt: later,
    facts: { path: `/datum/${fresh}` },
  });
  expect(historyOf(db, "poll", id)[0]).toMatchObject({
    deed: "renewedPollLink",
    after: { name: "Sara Lund" },
  });
  expect(JSON.stringify(historyOf(db, "poll", id))).not.toContain(fresh);
});

test("a link renewed while the letters wait takes the place of the old one, and all can still be taken back", () => {
  const db = network();
  const id = sent(db);
  const before = waiting(db).length;
  renewPollLink(db, karin(db), { pollId: id, inviteeId: invitee(db, id) }, now);
  expect(waiting(db)).toHaveLength(before);
  expect(new Set(waiting(db).map(({ leavesAt }) => leavesAt)).size).toBe(1);
  expect(takeBackPoll(db, karin(db), id, now)).toBeNull();
});

test("a revoked link opens nothing, its letters are taken back, and no reminder goes; a new one can be given", () => {
  const db = network();
  const id = sent(db);
  const which = { pollId: id, inviteeId: invitee(db, id) };
  const key = keyOf(db, id, "sara");
  expect(revokePollLink(db, karin(db), which, now)).toEqual({ name: "Sara Lund" });
  expect(revokePollLink(db, karin(db), which, now)).toEqual({ name: "Sara Lund" });
  expect(answeringBy(db, key)).toBeNull();
  expect(waiting(db).some(({ to }) => to === "sara@example.se")).toBe(false);
  const told = historyOf(db, "poll", id).filter(({ deed }) => deed === "revokedPollLink");
  expect(told).toHaveLength(1);
  const page = resultPage(db, poll(db, id), later);
  expect(page.invitees.find((each) => each.id === which.inviteeId)).toMatchObject({
    canRemind: false,
    hasLink: false,
  });
  expect(remindPoll(db, karin(db), id, later)).toBe(page.toRemind);
  renewPollLink(db, karin(db), which, later);
  expect(answer(db, id, "sara", "yyy")).toBeNull();
});

test("no link is given when it would lead nowhere", () => {
  const db = network();
  const id = sent(db);
  const which = { pollId: id, inviteeId: invitee(db, id) };
  const renew = (given: typeof which, at: number) => renewPollLink(db, karin(db), given, at);
  expect(renew({ ...which, inviteeId: "nobody" }, later)).toEqual({ refused: "notFound" });
  expect(renew(which, afterLastDay)).toEqual({ refused: "pollOver" });
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "sara")).run();
  expect(renew(which, later)).toEqual({ refused: "notFound" });
  db.update(people).set({ deactivatedAt: null }).where(eq(people.id, "sara")).run();
  closePoll(db, karin(db), id, later);
  expect(renew(which, later)).toEqual({ refused: "pollClosed" });
  expect(revokePollLink(db, karin(db), which, later)).toEqual({ refused: "pollClosed" });
});

const invitee = (db: OpenDatabase, pollId: string, personId = "sara") =>
  inviteesOf(db, pollId).find((each) => each.personId === personId)?.id ?? "";

const waiting = (db: OpenDatabase) =>
  letters(db, "pollInvitation").filter((letter) => letter.withdrawnAt === null && !isSent(db, letter));

const isSent = (db: OpenDatabase, letter: { to: string; leavesAt: number }) =>
  db
    .select({ sentAt: outbox.sentAt, leavesAt: outbox.leavesAt })
    .from(outbox)
    .where(eq(outbox.toAddress, letter.to))
    .all()
    .some((each) => each.leavesAt === letter.leavesAt && each.sentAt !== null);
