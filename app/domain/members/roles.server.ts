import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, roleGrants } from "#db/schema.server";
import { type GrantedRole, grantedRoles } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { cannotEnter, grantedTo, personById } from "./people.server";

/**
 * Sets which roles a person has by name. Refuses `notFound`, `anonymised`, `personDeactivated`, `changedMeanwhile`,
 * and `lastAdministrator` or `lastCoordinator` when nobody would be left with that role.
 */
export function setRoles(
  db: Database,
  member: Member,
  personId: string,
  wanted: GrantedRole[],
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const person = personById(tx, personId);
    if (!person) return refuse("notFound");
    const closed = cannotEnter(person);
    if (closed) return closed;
    const before = grantedTo(tx, personId);
    if (person.version !== shownVersion)
      return refuse("changedMeanwhile", { current: { version: person.version, roles: before } });
    const after = grantedRoles.filter((role) => wanted.includes(role));
    const lost = before.filter((role) => !after.includes(role));
    const refused = lastOf(tx, personId, lost);
    if (refused) return refused;
    const gained = after.filter((role) => !before.includes(role));
    if (lost.length + gained.length === 0) return null;
    for (const role of lost) removeGrant(tx, personId, role);
    for (const role of gained)
      tx.insert(roleGrants).values({ personId, role, grantedAt: now, grantedBy: member.id }).run();
    tx.update(people)
      .set({ version: person.version + 1 })
      .where(eq(people.id, personId))
      .run();
    const deed = { deed: "rolesSet", subject: "person", subjectId: personId, label: person.name } as const;
    tell(tx, member, { ...deed, before: { roles: before }, after: { roles: after } }, now);
    return null;
  });
}

/** Refuses when a person is the last one with a role that somebody must have. */
export function lastOf(db: Database, personId: string, roles: GrantedRole[]): null | Refusal {
  if (roles.includes("administrator") && !othersHave(db, personId, "administrator"))
    return refuse("lastAdministrator", { field: "roles" });
  if (roles.includes("coordinator") && !othersHave(db, personId, "coordinator"))
    return refuse("lastCoordinator", { field: "roles" });
  return null;
}

/** Takes back a role. */
export function removeGrant(db: Database, personId: string, role: GrantedRole): void {
  db.delete(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role)))
    .run();
}

const othersHave = (db: Database, personId: string, role: GrantedRole) =>
  db
    .select({ id: people.id })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, role), ne(people.id, personId), isNull(people.deactivatedAt)))
    .get() !== undefined;
