import { and, gt, inArray, isNotNull, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import { outbox } from "#db/schema.server";
import { secretKinds } from "./facts";
import type { LetterState } from "./letter-state";

/** A letter that may still leave by itself. */
export const waiting = and(
  isNull(outbox.sentAt),
  isNull(outbox.withdrawnAt),
  isNull(outbox.failedAt),
  isNull(outbox.digestId),
);

const secret = inArray(outbox.kind, [...secretKinds]);
const gaveUp = and(
  isNotNull(outbox.failedAt),
  isNull(outbox.sentAt),
  isNull(outbox.withdrawnAt),
  isNull(outbox.digestId),
);

/** Letters that never arrived and can be sent once more: those with a secret cannot. */
export const canGoAgain = and(gaveUp, notInArray(outbox.kind, [...secretKinds]));

/** The letters that stand in a state, as `stateOf` tells it. */
export const inState = (state: LetterState) =>
  ({
    waiting,
    gathered: and(isNotNull(outbox.digestId), isNull(outbox.withdrawnAt)),
    sent: isNotNull(outbox.sentAt),
    failed: and(canGoAgain, isNull(outbox.putAsideAt)),
    putAside: and(canGoAgain, isNotNull(outbox.putAsideAt)),
    expired: and(gaveUp, secret),
    withdrawn: and(isNotNull(outbox.withdrawnAt), isNull(outbox.sentAt)),
  })[state];

/** No delivery holds a letter for longer than this, in milliseconds. */
const longestHold = 10 * 60_000;

/** Whether no running delivery holds a letter. One that is held for longer than any may was taken while the clock was ahead. */
export const letGo = (now: number) =>
  or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now), gt(outbox.claimedUntil, now + longestHold));

/** No letter that was refused for now waits longer than this before it is tried again: a day. */
const longestPause = 1_440 * 60_000;

/** Whether a letter's time has come. What was queued, or put off, while the clock was ahead does not wait for that day. */
export const isDue = (now: number) =>
  or(
    lte(outbox.leavesAt, now),
    and(gt(outbox.createdAt, now), lte(outbox.leavesAt, outbox.createdAt)),
    and(gt(outbox.attempts, 0), gt(outbox.leavesAt, now + longestPause)),
  );

/** The facts of a letter; none where they are a secret. */
export const withoutSecrets = sql<
  (typeof outbox.$inferSelect)["facts"]
>`case when ${secret} then '{}' else ${outbox.facts} end`.mapWith(outbox.facts);
