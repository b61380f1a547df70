import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { signInTries } from "#db/schema.server";
import type { SignInTryKind } from "#db/words";

const tryLasts = 10 * 60_000;

type Try = { personId: string | null; facts: Record<string, string> };

/** Keeps what somebody has been asked to prove, under the sum of the secret that the answer brings back. */
export function keepTry(
  db: Database,
  kind: SignInTryKind,
  secret: string,
  { personId, facts }: Try,
  now: number,
): void {
  db.insert(signInTries)
    .values({ idSum: sumOf(secret), kind, personId, facts, createdAt: now, expiresAt: now + tryLasts })
    .run();
}

/** Takes a try out, whatever comes of it: the same answer never counts twice. Null when there is none in time. */
export function spendTry(db: Database, kind: SignInTryKind, secret: string, now: number): Try | null {
  return (
    db
      .update(signInTries)
      .set({ usedAt: now })
      .where(
        and(
          eq(signInTries.idSum, sumOf(secret)),
          eq(signInTries.kind, kind),
          isNull(signInTries.usedAt),
          gt(signInTries.expiresAt, now),
        ),
      )
      .returning({ personId: signInTries.personId, facts: signInTries.facts })
      .get() ?? null
  );
}

/** Removes tries that are over; returns how many. */
export function sweepTries(db: Database, now: number): number {
  return db.delete(signInTries).where(lt(signInTries.expiresAt, now)).run().changes;
}
