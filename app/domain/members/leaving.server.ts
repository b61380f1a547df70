import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, people, seats } from "#db/schema.server";
import type { GrantedRole } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { grantedTo, personById } from "./people.server";
import { may } from "./permissions";
import { lastOf, removeGrant } from "./roles.server";
import { endSeats } from "./seats.server";
import { endSessions } from "./sessions.server";

/**
 * Deactivates a person: they are signed out everywhere and can no longer sign in, their seats and memberships end
 * today, and their roles are taken back. What they have written stays; what stands in their name is moved beside this
 * (`letLeave`). Does nothing when it is so already. Refuses `notFound`, `notYourself`, `onlyAdministrators`,
 * `lastAdministrator` and `lastCoordinator`.
 */
export function deactivatePerson(
  db: Database,
  member: Member,
  personId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const person = personById(tx, personId);
    if (!person) return refuse("notFound");
    if (person.deactivatedAt) return null;
    if (personId === member.id) return refuse("notYourself");
    const granted = grantedTo(tx, personId);
    if (granted.includes("administrator") && !may(member, "grantRoles")) return refuse("onlyAdministrators");
    const last = lastOf(tx, personId, granted);
    if (last) return refuse(last.refused);
    closeAccount(tx, member, person, granted, now);
    return null;
  });
}

/** Closes an account, whoever asked for it: in the caller's transaction, once nothing stands against it. */
export function closeAccount(
  db: Database,
  actor: Actor,
  person: { id: string; name: string; version: number },
  granted: GrantedRole[],
  now: number,
): void {
  const today = dayOf(now);
  endSeats(db, actor, eq(seats.personId, person.id), now);
  const named = and(
    eq(groupMembers.personId, person.id),
    or(isNull(groupMembers.untilDay), gt(groupMembers.untilDay, today)),
  );
  db.delete(groupMembers)
    .where(and(named, gt(groupMembers.fromDay, today)))
    .run();
  db.update(groupMembers).set({ untilDay: today }).where(named).run();
  for (const role of granted) removeGrant(db, person.id, role);
  endSessions(db, person.id);
  db.update(people)
    .set({ deactivatedAt: now, calendarKey: null, version: person.version + 1 })
    .where(eq(people.id, person.id))
    .run();
  const deed = { deed: "deactivated", subject: "person", subjectId: person.id, label: person.name } as const;
  tell(db, actor, { ...deed, before: { roles: granted }, after: { roles: [] } }, now);
}

/** Lets a deactivated person in again, as a reader. Does nothing when it is so already. Refuses `notFound` and `anonymised`. */
export function activatePerson(db: Database, member: Member, personId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const person = personById(tx, personId);
    if (!person) return refuse("notFound");
    if (!person.deactivatedAt) return null;
    if (person.anonymisedAt) return refuse("anonymised");
    tx.update(people)
      .set({ deactivatedAt: null, version: person.version + 1 })
      .where(eq(people.id, personId))
      .run();
    tell(tx, member, { deed: "activated", subject: "person", subjectId: personId, label: person.name }, now);
    return null;
  });
}
