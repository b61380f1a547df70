import { and, asc, count, eq, gt, inArray, lt, lte, min, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { outbox } from "#db/schema.server";
import { canGoAgain, inState, isDue, letGo, waiting, withoutSecrets } from "./conditions.server";
import { secretKinds } from "./facts";
import type { OutboxRow } from "./outbox.server";

/**
 * Takes the letter that has been due longest and holds it for `hold` milliseconds, so that no other
 * process delivers it meanwhile; null when none is due. A process that dies lets go when the time is
 * over, and its attempt counts: a letter that has been tried eight times without an end is given up.
 */
export function claimLetter(db: Database, hold: number, now: number): OutboxRow | null {
  const due = and(waiting, eq(outbox.gathers, false), isDue(now), letGo(now));
  db.update(outbox)
    .set({ failedAt: now, claimedUntil: null, facts: withoutSecrets })
    .where(and(due, gt(outbox.attempts, pauses.length)))
    .run();
  const next = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(due)
    .orderBy(asc(outbox.leavesAt), asc(outbox.createdAt), asc(outbox.id))
    .limit(1);
  return (
    db
      .update(outbox)
      .set({ claimedUntil: now + hold, attempts: sql`${outbox.attempts} + 1` })
      .where(inArray(outbox.id, next))
      .returning()
      .get() ?? null
  );
}

/** Since when the letter that has been due longest has been so; null when none is due. */
export function oldestDue(db: Database, now: number): number | null {
  const due = and(waiting, eq(outbox.gathers, false), lte(outbox.leavesAt, now));
  return (
    db
      .select({ at: min(outbox.leavesAt) })
      .from(outbox)
      .where(due)
      .get()?.at ?? null
  );
}

/** How many letters are due and have not left, and how many have been given up. */
export function lettersStanding(db: Database, now: number): { due: number; failed: number } {
  const due = and(waiting, eq(outbox.gathers, false), lte(outbox.leavesAt, now));
  const one = (which: typeof due) =>
    db.select({ count: count() }).from(outbox).where(which).get()?.count ?? 0;
  return { due: one(due), failed: one(inState("failed")) };
}

/** A letter in words, as the mail room sets it. */
type LetterInWords = { subject: string; text: string; html: string; ics: string | null };

/**
 * Marks a letter as handed over to the mail server and keeps it as it left. Of a letter with a secret
 * neither words nor facts are kept.
 */
export function letterSent(db: Database, id: string, words: LetterInWords, now: number): void {
  const keep = (text: string | null) =>
    sql<string | null>`case when ${inArray(outbox.kind, [...secretKinds])} then null else ${text} end`;
  db.update(outbox)
    .set({
      sentAt: now,
      claimedUntil: null,
      lastError: null,
      subject: keep(words.subject),
      text: keep(words.text),
      html: keep(words.html),
      ics: keep(words.ics),
      facts: withoutSecrets,
    })
    .where(eq(outbox.id, id))
    .run();
}

const pauses = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * 60_000);

/**
 * Notes that a delivery failed, in the server's own words, and sets the next attempt: after 1, 5, 15
 * minutes, 1, 4, 12 and 24 hours. A refusal for good, or the eighth failure, ends the attempts.
 */
export function letterFailed(db: Database, id: string, words: string, forGood: boolean, now: number): void {
  const row = db.select({ attempts: outbox.attempts }).from(outbox).where(eq(outbox.id, id)).get();
  if (!row) return;
  const pause = pauses[row.attempts - 1];
  const ends = forGood || pause === undefined;
  db.update(outbox)
    .set({
      lastError: words.slice(0, 500),
      claimedUntil: null,
      ...(ends ? { failedAt: now, facts: withoutSecrets } : { leavesAt: now + pause }),
    })
    .where(eq(outbox.id, id))
    .run();
}

/**
 * Sends a failed letter once more, from the beginning of its attempts. False, changing nothing, when the
 * letter has not failed, and when it held a secret: that is gone.
 */
export function retryLetter(db: Database, id: string, now: number): boolean {
  return (
    db
      .update(outbox)
      .set({ failedAt: null, putAsideAt: null, attempts: 0, leavesAt: now, claimedUntil: null })
      .where(and(eq(outbox.id, id), canGoAgain))
      .run().changes === 1
  );
}

/** Empties letters with a secret that were queued before an instant and never left; returns how many. */
export function sweepSecrets(db: Database, queuedBefore: number, now: number): number {
  return db
    .update(outbox)
    .set({ failedAt: now, claimedUntil: null, facts: withoutSecrets })
    .where(
      and(waiting, letGo(now), inArray(outbox.kind, [...secretKinds]), lt(outbox.createdAt, queuedBefore)),
    )
    .run().changes;
}
