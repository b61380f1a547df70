import { and, eq, gt, isNull, like, lt } from "drizzle-orm";
import { secretOf, sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { oneTimeKeys, people } from "#db/schema.server";
import type { Member } from "~/domain/members/member";
import { tellSignInLink } from "~/domain/members/members.server";

const linkLasts = 10 * 60_000;
const prefix = "signIn:";

/** Makes a key that signs a person in once, within 10 minutes. For the day the mail is down. */
export function makeSignInLink(db: Database, personId: string, now: number): string {
  const key = secretOf(32);
  db.insert(oneTimeKeys)
    .values({ keySum: sumOf(key), purpose: prefix + personId, createdAt: now })
    .run();
  return key;
}

/** The same on behalf of an administrator, who gives it to somebody that cannot get in otherwise. */
export function makeLinkFor(
  db: Database,
  member: Member,
  person: { id: string; name: string },
  now: number,
): string {
  return db.transaction((tx) => {
    tellSignInLink(tx, person, now, member);
    return makeSignInLink(tx, person.id, now);
  });
}

/**
 * Uses such a key. Returns the person's id; null when the key is unknown, used or too old, or the account has been
 * closed since.
 */
export function spendSignInLink(db: Database, key: string, now: number): string | null {
  const used = db
    .update(oneTimeKeys)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeKeys.keySum, sumOf(key)),
        isNull(oneTimeKeys.usedAt),
        gt(oneTimeKeys.createdAt, now - linkLasts),
      ),
    )
    .returning({ purpose: oneTimeKeys.purpose })
    .get();
  if (!used?.purpose.startsWith(prefix)) return null;
  const open = and(eq(people.id, used.purpose.slice(prefix.length)), isNull(people.deactivatedAt));
  return db.select({ id: people.id }).from(people).where(open).get()?.id ?? null;
}

/** Removes sign-in keys that open nothing any more; returns how many. */
export function sweepSignInLinks(db: Database, now: number): number {
  return db
    .delete(oneTimeKeys)
    .where(and(lt(oneTimeKeys.createdAt, now - linkLasts), isSignIn()))
    .run().changes;
}

const isSignIn = () => like(oneTimeKeys.purpose, `${prefix}%`);
