import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { identities, passkeys, people } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { tellOwner } from "./access-told.server";
import type { Member } from "./member";

type NewPasskey = typeof passkeys.$inferInsert extends infer Row
  ? Omit<Row, "personId" | "createdAt" | "lastUsedAt">
  : never;

/** Nobody needs more keys than this. */
const mostPasskeys = 10;

/** A person's keys, the oldest first. */
export function passkeysOf(db: Database, personId: string) {
  return db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      device: passkeys.device,
      transports: passkeys.transports,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .all();
}

/** How many keys a person has. */
export const passkeyCount = (db: Database, personId: string): number =>
  db.select({ n: count() }).from(passkeys).where(eq(passkeys.personId, personId)).get()?.n ?? 0;

/** A key that opens for somebody; null when nobody has it, or the account is closed. */
export function passkeyById(db: Database, id: string) {
  return (
    db
      .select({
        id: passkeys.id,
        personId: passkeys.personId,
        publicKey: passkeys.publicKey,
        counter: passkeys.counter,
        transports: passkeys.transports,
      })
      .from(passkeys)
      .innerJoin(people, eq(people.id, passkeys.personId))
      .where(and(eq(passkeys.id, id), isNull(people.deactivatedAt)))
      .get() ?? null
  );
}

/** A key has opened: what its device says of itself, and when. */
export function usedPasskey(
  db: Database,
  id: string,
  said: { counter: number; backedUp: boolean },
  now: number,
): void {
  db.update(passkeys)
    .set({ ...said, lastUsedAt: now })
    .where(eq(passkeys.id, id))
    .run();
}

/**
 * Gives a member a key, and writes to them that they have it. Refuses `passkeyKnown`, `tooManyPasskeys`, and
 * `strongerWayFirst` for another way in, in a session that a mailbox alone has opened.
 */
export function addPasskey(
  db: Database,
  member: Member,
  key: NewPasskey,
  offered: readonly WayIn[],
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const refused = cannotKeepKeys(tx, member, offered);
    if (refused) return refused;
    if (passkeyCount(tx, member.id) >= mostPasskeys) return refuse("tooManyPasskeys");
    if (tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.id, key.id)).get())
      return refuse("passkeyKnown");
    tx.insert(passkeys)
      .values({ ...key, personId: member.id, createdAt: now })
      .run();
    const deed = { deed: "passkeyAdded", subject: "person", subjectId: member.id } as const;
    tell(tx, member, { ...deed, label: member.name, after: { passkey: key.name } }, now);
    tellOwner(tx, member, "passkeyAdded", key.name, now);
    return null;
  });
}

/** Calls a key something else. Refuses `passkeyGone`. */
export function renamePasskey(
  db: Database,
  member: Member,
  id: string,
  name: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = ownKey(tx, member, id);
    if (!before) return refuse("passkeyGone");
    if (before.name === name) return null;
    tx.update(passkeys).set({ name }).where(eq(passkeys.id, id)).run();
    const deed = { deed: "changed", subject: "person", subjectId: member.id, label: member.name } as const;
    tell(tx, member, { ...deed, before: { passkey: before.name }, after: { passkey: name } }, now);
    return null;
  });
}

/** Takes a key away; it opens nothing any more. Refuses `strongerWayFirst`. Safe to press twice. */
export function removePasskey(
  db: Database,
  member: Member,
  id: string,
  offered: readonly WayIn[],
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = ownKey(tx, member, id);
    if (!before) return null;
    const refused = cannotKeepKeys(tx, member, offered);
    if (refused) return refused;
    tx.delete(passkeys).where(eq(passkeys.id, id)).run();
    const deed = { deed: "passkeyRemoved", subject: "person", subjectId: member.id } as const;
    tell(tx, member, { ...deed, label: member.name, before: { passkey: before.name } }, now);
    tellOwner(tx, member, "passkeyRemoved", before.name, now);
    return null;
  });
}

/**
 * Refuses `strongerWayFirst` where the member has a stronger way in and came by a code: whoever has read a letter
 * must not be able to go round it. The first one is given on the strength of the code.
 */
export const cannotKeepKeys = (db: Database, member: Member, offered: readonly WayIn[]): null | Refusal =>
  member.session?.way === "code" && hasStrongerWay(db, member.id, offered)
    ? refuse("strongerWayFirst")
    : null;

/** Whether a person has a way in that cannot be read out of a mailbox: a key, or the identity provider where it is offered. */
export const hasStrongerWay = (db: Database, personId: string, offered: readonly WayIn[]): boolean =>
  passkeyCount(db, personId) > 0 ||
  (offered.includes("openid") &&
    db.select({ of: identities.personId }).from(identities).where(eq(identities.personId, personId)).get() !==
      undefined);

const ownKey = (db: Database, member: Member, id: string) =>
  db
    .select({ name: passkeys.name })
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, member.id)))
    .get();
