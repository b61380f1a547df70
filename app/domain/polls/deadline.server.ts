import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { polls } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { PollFacts } from "../outbox/facts";
import { changeWaitingLetter, waitingLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { firstStart, type Poll, pollState, type Slot } from "./poll";
import { pollById, slotsOf } from "./polls.server";

/**
 * Gives those asked in a poll more time: answers are taken until the end of a later day, also when the last day is
 * over already. Letters that have not left tell the new day; nobody gets a letter about it. The day that stands is
 * no change. Refuses `notFound`, what `refuseExtending` refuses, and by `answerBy` `answerByPast`,
 * `answerByEarlier` for a day before the one that was told, and `answerByAfterSlots` for a day after the first of
 * the times that are still ahead; `changedMeanwhile` with the poll as it stands.
 */
export function extendPoll(
  db: Database,
  actor: Actor,
  pollId: string,
  answerBy: string,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const poll = pollById(tx, pollId);
    if (!poll) return refuse("notFound");
    const slots = slotsOf(tx, pollId);
    const refused = refuseExtending(poll, slots, now);
    if (refused) return refused;
    if (answerBy === poll.answerBy && pollState(poll, now) === "open") return null;
    if (poll.version !== shownVersion) return refuse("changedMeanwhile", { current: poll });
    const wrong = refuseDay(poll, slots, answerBy, now);
    if (wrong) return refuse(wrong, { field: "answerBy" });
    tx.update(polls)
      .set({ answerBy, version: poll.version + 1 })
      .where(eq(polls.id, pollId))
      .run();
    tellWaitingLetters(tx, pollId, answerBy, now);
    const deed = { deed: "extendedPoll", subject: "poll", subjectId: pollId, label: poll.title } as const;
    tell(tx, actor, { ...deed, before: { answerBy: poll.answerBy }, after: { answerBy } }, now);
    return null;
  });
}

/**
 * What stands in the way of giving more time: `pollIsDraft`, `pollClosed`, `pollTimesPast` when no time is ahead,
 * `pollDecided` when the last day is over and times have become meetings.
 */
export function refuseExtending(poll: Poll, slots: Slot[], now: number): Refusal | null {
  const state = pollState(poll, now);
  if (state === "draft") return refuse("pollIsDraft");
  if (state === "closed") return refuse("pollClosed");
  if (!slots.some((slot) => slot.startsAt > now)) return refuse("pollTimesPast");
  if (state === "over" && slots.some((slot) => slot.meetingId !== null)) return refuse("pollDecided");
  return null;
}

function refuseDay(poll: Poll, slots: Slot[], answerBy: string, now: number): string | null {
  const ahead = slots.filter((slot) => slot.startsAt > now);
  if (answerBy < dayOf(now)) return "answerByPast";
  if (answerBy < poll.answerBy) return "answerByEarlier";
  return answerBy > dayOf(firstStart(ahead)) ? "answerByAfterSlots" : null;
}

function tellWaitingLetters(db: Database, pollId: string, answerBy: string, now: number): void {
  const kinds = ["pollInvitation", "pollReminder"] as const;
  for (const { id, kind, facts } of waitingLetters(
    db,
    { subject: "poll", id: pollId, kinds: [...kinds] },
    now,
  )) {
    const told = { ...(facts as PollFacts), answerBy };
    changeWaitingLetter(db, { id, kind: kind as "pollInvitation", facts: told }, now);
  }
}
