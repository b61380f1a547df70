import { and, inArray, isNotNull, isNull, lte, notInArray, or, sql } from "drizzle-orm";
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

/** Whether no running delivery holds a letter. */
export const letGo = (now: number) => or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now));

/** The facts of a letter; none where they are a secret. */
export const withoutSecrets = sql<
  (typeof outbox.$inferSelect)["facts"]
>`case when ${secret} then '{}' else ${outbox.facts} end`.mapWith(outbox.facts);
