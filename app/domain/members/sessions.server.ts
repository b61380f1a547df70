import { and, eq, inArray, ne, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { municipality, people, roleGrants, sessions } from "#db/schema.server";
import { openingRoles } from "#db/words";
import { aDay } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";

/** However busy, a session ends so long (ms) after it was opened, unless the person has asked to stay longer and may. */
export const sessionEnds = 7 * aDay;

/** Ends a person's sessions, all or all but one; returns how many. */
export function endSessions(db: Database, personId: string, exceptSum?: string): number {
  return db
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), exceptSum ? ne(sessions.idSum, exceptSum) : undefined))
    .run().changes;
}

/** Signs a member out everywhere, here too. */
export function signOutEverywhere(db: Database, member: Member, now: number): void {
  db.transaction((tx) => {
    endSessions(tx, member.id);
    const deed = { deed: "signedOutEverywhere", subject: "person", subjectId: member.id } as const;
    tell(tx, member, { ...deed, label: member.name }, now);
  });
}

/** Ends one of the member's own sessions, by its handle; false when there is none such (any more). */
export function endOwnSession(db: Database, member: Member, handle: string, now: number): boolean {
  return db.transaction((tx) => {
    const own = and(eq(sessions.personId, member.id), eq(sessions.handle, handle));
    if (tx.delete(sessions).where(own).run().changes === 0) return false;
    const deed = { deed: "sessionEnded", subject: "person", subjectId: member.id } as const;
    tell(tx, member, { ...deed, label: member.name }, now);
    return true;
  });
}

/** Ends all sessions of a person on behalf of an administrator; returns how many. Refuses `notFound`. */
export function endSessionsFor(
  db: Database,
  member: Member,
  personId: string,
  now: number,
): number | Refusal {
  return db.transaction((tx) => {
    const person = tx.select({ name: people.name }).from(people).where(eq(people.id, personId)).get();
    if (!person) return refuse("notFound");
    const ended = endSessions(tx, personId, member.session?.sum);
    const deed = { deed: "sessionsEnded", subject: "person", subjectId: personId } as const;
    if (ended > 0) tell(tx, member, { ...deed, label: person.name }, now);
    return ended;
  });
}

/**
 * Whether a person may stay signed in for 30 days: where the municipality allows it, and never for administrators and
 * coordinators.
 */
export function mayStayLong(db: Database, personId: string): boolean {
  const allowed = db.select({ long: municipality.longSessions }).from(municipality).get()?.long ?? false;
  return allowed && !opensDoors(db, personId);
}

/** Takes from open sessions that they stand for longer than others. */
export function endLongStays(db: Database): void {
  const expiresAt = sql`min(${sessions.expiresAt}, ${sessions.createdAt} + ${sessionEnds})`;
  db.update(sessions).set({ longLived: false, expiresAt }).where(eq(sessions.longLived, true)).run();
}

/** Whether a person has been given a role that opens every door. */
export const opensDoors = (db: Database, personId: string) =>
  db.select({ one: sql`1` }).from(roleGrants).where(openingGrants(personId)).get() !== undefined;

/** The grants that open every door: of one person, or of whom a column names. */
export const openingGrants = (personId: string | SQLWrapper) =>
  and(eq(roleGrants.personId, personId), inArray(roleGrants.role, openingRoles));

/** Writes down that somebody whose role opens every door has signed in, and by which way. Of others nothing is written. */
export function tellSignIn(db: Database, personId: string, way: string, now: number): void {
  const person = db
    .select({ id: people.id, name: people.name })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(openingGrants(personId))
    .limit(1)
    .get();
  if (!person) return;
  const deed = { deed: "signedIn", subject: "person", subjectId: person.id, label: person.name } as const;
  tell(db, person, { ...deed, after: { way } }, now);
}
