import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import { dutiesOf } from "../handover/duties.server";
import { closeAccount } from "../members/leaving.server";
import type { Member } from "../members/member";
import { cannotKeepKeys } from "../members/passkeys.server";
import { grantedTo, personById } from "../members/people.server";
import { lastOf } from "../members/roles.server";
import { type Refusal, refuse } from "../refusal";
import { anonymise, hasUnsignedMinutes } from "./anonymise.server";

/** What stands against that somebody leaves for good. */
export type Hindrance =
  | "accountOpen"
  | "duties"
  | "lastAdministrator"
  | "lastCoordinator"
  | "minutesUnsigned"
  | "strongerWayFirst";

/** Asks to be forgotten, or takes it back. Does nothing when it is so already. */
export function askToLeave(db: Database, member: Member, wanted: boolean, now: number): void {
  db.transaction((tx) => {
    const row = tx.select({ at: people.leaveAskedAt }).from(people).where(eq(people.id, member.id)).get();
    if (!row || (row.at !== null) === wanted) return;
    tx.update(people)
      .set({ leaveAskedAt: wanted ? now : null })
      .where(eq(people.id, member.id))
      .run();
    const deed = wanted ? "askedToLeave" : "stayedOn";
    tell(tx, member, { deed, subject: "person", subjectId: member.id, label: member.name }, now);
  });
}

/** Whatever stands against that an account is anonymised; empty when nothing does. */
export function anonymisingHindrances(
  db: Database,
  { id, deactivatedAt }: { id: string; deactivatedAt: number | null },
): Hindrance[] {
  if (deactivatedAt === null) return ["accountOpen"];
  return hasUnsignedMinutes(db, id) ? ["minutesUnsigned"] : [];
}

/** Whatever stands against that a person leaves for good; empty when nothing does. */
export function hindrancesOf(db: Database, personId: string, now: number): Hindrance[] {
  const last = lastOf(db, personId, grantedTo(db, personId))?.refused;
  return [
    ...(dutiesOf(db, personId, now).length > 0 ? (["duties"] as const) : []),
    ...(last === "lastAdministrator" || last === "lastCoordinator" ? [last as Hindrance] : []),
    ...(hasUnsignedMinutes(db, personId) ? (["minutesUnsigned"] as const) : []),
  ];
}

/** The same for whoever asks it of themselves: who has read a letter must not be able to end somebody's account by it. */
export const ownHindrances = (
  db: Database,
  member: Member,
  offered: readonly WayIn[],
  now: number,
): Hindrance[] => [
  ...(cannotKeepKeys(db, member, offered) ? (["strongerWayFirst"] as const) : []),
  ...hindrancesOf(db, member.id, now),
];

/**
 * Closes the member's own account and anonymises it, in one transaction. Refuses `strongerWayFirst`, `dutiesLeft`,
 * `lastAdministrator`, `lastCoordinator` and `minutesUnsigned`.
 */
export function leaveForGood(
  db: Database,
  member: Member,
  offered: readonly WayIn[],
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const person = personById(tx, member.id);
    if (!person || person.deactivatedAt) return refuse("notFound");
    const [hindrance] = ownHindrances(tx, member, offered, now);
    if (hindrance) return refuse(hindrance === "duties" ? "dutiesLeft" : hindrance);
    closeAccount(tx, member, person, grantedTo(tx, member.id), now);
    return anonymise(tx, member, member.id, now);
  });
}

/** Those who have asked to be forgotten and have not been yet, the first to ask first. */
export const askingToLeave = (db: Database) =>
  db
    .select({ id: people.id, name: people.name, askedAt: people.leaveAskedAt })
    .from(people)
    .where(and(isNotNull(people.leaveAskedAt), isNull(people.anonymisedAt)))
    .orderBy(asc(people.leaveAskedAt), asc(people.id))
    .all();

/** When a person asked to be forgotten; null when they have not. */
export const leaveAskedAt = (db: Database, personId: string): number | null =>
  db.select({ at: people.leaveAskedAt }).from(people).where(eq(people.id, personId)).get()?.at ?? null;
