import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { pollInvitees, polls } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { newKey } from "../meetings/invite.server";
import { mostReceivers, type Receiver, type VacantUnit } from "../meetings/notice";
import { belongingTo } from "../meetings/receivers.server";
import type { Member } from "../members/member";
import type { PollFacts } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { lettersAbout, queueLetter, waitingLetters, withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { firstStart, lettersWait, type Poll, refusePlan, type Time } from "./poll";
import { pollById, slotsOf } from "./polls.server";

/** Whoever sends the poll: answers by mail go to their address. */
type Asker = Pick<Member, "id" | "name" | "email">;

/** Somebody to ask; a poll asks people who have a person's own link, never guests. */
export type ToAsk = Receiver & { personId: string };

/**
 * Whom a poll asks: contact and deputy of every unit, as the seats stand on the day of the earliest time, those
 * who lead the group, the coordinator, and the group's members by name. Also the units with a vacant seat.
 */
export function askedIn(db: Database, poll: Poll, slots: Time[]): { asked: ToAsk[]; vacant: VacantUnit[] } {
  const { groupId, groupKind, chairId, secretaryId } = poll;
  const startsAt = firstStart(slots);
  const { receivers, vacant } = belongingTo(db, {
    groupId,
    groupKind,
    chairId,
    secretaryId,
    adjusters: [],
    startsAt,
  });
  return { asked: receivers.filter((each): each is ToAsk => each.personId !== null), vacant };
}

/**
 * Sends a poll: everybody in `askedIn` gets a personal link, in a letter that waits five minutes in the outbox so
 * that it can be taken back. Whoever sends it is from then on the one it comes from. Sent twice, it goes once
 * (`again`). Returns how many letters wait and when they leave, UTC ms. Refuses `notFound`, `pollClosed`,
 * `groupGone`, `changedMeanwhile` with the poll as it stands, `nobodyToAsk`, `tooManyReceivers`, and what `refusePlan`
 * refuses.
 */
export function openPoll(
  db: Database,
  asker: Asker,
  pollId: string,
  shownVersion: number,
  now: number,
): { letters: number; leavesAt: number; again: boolean } | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.closedAt !== null) return refuse("pollClosed");
    if (poll.openedAt !== null) return { letters: 0, leavesAt: poll.openedAt + lettersWait, again: true };
    if (poll.version !== shownVersion) return refuse("changedMeanwhile", { current: poll });
    if (poll.groupClosed) return refuse("groupGone");
    const slots = slotsOf(tx, pollId);
    const refused = refusePlan({ answerBy: poll.answerBy, slots }, now);
    if (refused) return refused;
    const { asked } = askedIn(tx, poll, slots);
    if (asked.length === 0) return refuse("nobodyToAsk");
    if (asked.length > mostReceivers) return refuse("tooManyReceivers");
    tx.update(polls)
      .set({ openedAt: now, createdBy: asker.id, version: poll.version + 1 })
      .where(eq(polls.id, pollId))
      .run();
    const leavesAt = now + lettersWait;
    const links = asked.map((each) => ({ ...each, id: newId(), linkKey: newKey() }));
    tx.insert(pollInvitees)
      .values(
        links.map(({ id, personId, unitId, capacity, linkKey }) => ({
          id,
          pollId,
          personId,
          unitId,
          capacity,
          linkKey,
        })),
      )
      .run();
    const sender = senderOf(asker);
    for (const each of links) {
      const facts = pollFacts(poll, slots, sender, each, `/datum/${each.linkKey}`);
      queueLetter(
        tx,
        {
          kind: "pollInvitation",
          dedupeKey: `pollInvitation:${each.id}`,
          personId: each.personId,
          toName: each.name,
          toAddress: each.address,
          language: each.language,
          facts,
          about: { subject: "poll", id: pollId },
          leavesAt,
        },
        now,
      );
    }
    tellPoll(tx, asker, poll, "openedPoll", now, { asked: links.length, slots: slots.length });
    return { letters: links.length, leavesAt, again: false };
  });
}

/**
 * Takes back a poll that has not left: it is a draft again and its links open nothing. All of it or nothing. Does
 * nothing for a draft. Refuses `notFound`, `pollClosed`, and `pollHasLeft` once any letter has left or is leaving,
 * or somebody has answered.
 */
export function takeBackPoll(db: Database, actor: Actor, pollId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.closedAt !== null) return refuse("pollClosed");
    if (poll.openedAt === null) return null;
    if (!canTakeBackPoll(tx, poll, now)) return refuse("pollHasLeft");
    withdrawLetters(tx, { subject: "poll", id: pollId }, now);
    tx.delete(pollInvitees).where(eq(pollInvitees.pollId, pollId)).run();
    tx.update(polls)
      .set({ openedAt: null, version: poll.version + 1 })
      .where(eq(polls.id, pollId))
      .run();
    tellPoll(tx, actor, poll, "tookBackPoll", now);
    return null;
  });
}

/** Whether a poll that has been sent can still be taken back: nothing has left and nobody has answered. */
function canTakeBackPoll(db: Database, poll: Poll, now: number): boolean {
  if (poll.openedAt === null || poll.closedAt !== null || now >= poll.openedAt + lettersWait) return false;
  const letters = lettersAbout(db, { subject: "poll", id: poll.id });
  const waiting = waitingLetters(db, { subject: "poll", id: poll.id, kinds: ["pollInvitation"] }, now);
  return waiting.length === letters.length && !hasAnswers(db, poll.id);
}

const hasAnswers = (db: Database, pollId: string) =>
  db
    .select({ id: pollInvitees.id })
    .from(pollInvitees)
    .where(and(eq(pollInvitees.pollId, pollId), isNotNull(pollInvitees.answeredAt)))
    .limit(1)
    .get() !== undefined;

/**
 * Closes a poll: no more answers are taken and nobody is reminded. Letters that have not left are withdrawn;
 * nobody gets any other. Closed twice is closed once. Refuses `notFound`, and `pollIsDraft` for a draft, which is
 * removed instead.
 */
export function closePoll(db: Database, actor: Actor, pollId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    if (poll.closedAt !== null) return null;
    if (poll.openedAt === null) return refuse("pollIsDraft");
    const withdrawn = withdrawLetters(tx, { subject: "poll", id: pollId }, now);
    tx.update(polls)
      .set({ closedAt: now, version: poll.version + 1 })
      .where(eq(polls.id, pollId))
      .run();
    tellPoll(tx, actor, poll, "closedPoll", now, withdrawn > 0 ? { withdrawn } : undefined);
    return null;
  });
}

/** What a letter about a poll tells one of those asked. */
export function pollFacts(
  poll: Poll,
  slots: Time[],
  sender: PollFacts["sender"],
  to: Pick<Receiver, "capacity" | "unitName">,
  path: string,
): PollFacts {
  const { id, groupName, title, text, form, place, answerBy } = poll;
  return {
    pollId: id,
    groupName,
    title,
    text,
    form,
    place,
    answerBy,
    slots: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    invitee: { capacity: to.capacity, unitName: to.unitName },
    sender,
    path,
  };
}

/** Writes a line about a poll into the chronicle. */
export function tellPoll(
  db: Database,
  actor: Actor,
  poll: Pick<Poll, "id" | "title">,
  deed: string,
  now: number,
  after?: Record<string, unknown>,
): void {
  tell(db, actor, { deed, subject: "poll", subjectId: poll.id, label: poll.title, after }, now);
}

/** Polls that take answers now: sent, not closed, and the last day not over. */
export const takesAnswers = (now: number) =>
  and(isNotNull(polls.openedAt), isNull(polls.closedAt), sql`${polls.answerBy} >= ${dayOf(now)}`);
