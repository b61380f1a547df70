import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, groups, people, roleGrants, seats } from "#db/schema.server";
import type { Language } from "#db/words";

export type Roommate = { id: string; name: string; email: string; language: Language };

/**
 * Everybody who belongs to a group on a day and can be written to, by name: in the network whoever holds a
 * unit's place as contact or deputy, in other groups the members by name; and its chair, its secretary and
 * the coordinators.
 */
export function roomOf(db: Database, groupId: string, day: string): Roommate[] {
  const inForce = (
    from: typeof seats.fromDay | typeof groupMembers.fromDay,
    until: typeof seats.untilDay | typeof groupMembers.untilDay,
  ) => and(lte(from, day), or(isNull(until), gte(until, day)));
  const isNetwork = sql`exists (select 1 from ${groups} where ${groups.id} = ${groupId} and ${groups.kind} = 'network')`;
  const bySeat = db
    .select({ id: seats.personId })
    .from(seats)
    .where(
      and(inForce(seats.fromDay, seats.untilDay), inArray(seats.place, ["contact", "deputy"]), isNetwork),
    );
  const byName = db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .where(and(eq(groupMembers.groupId, groupId), inForce(groupMembers.fromDay, groupMembers.untilDay)));
  const coordinators = db
    .select({ id: roleGrants.personId })
    .from(roleGrants)
    .where(eq(roleGrants.role, "coordinator"));
  return db
    .select({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        or(
          inArray(people.id, bySeat),
          inArray(people.id, byName),
          inArray(people.id, coordinators),
          sql`exists (select 1 from ${groups} where ${groups.id} = ${groupId} and ${people.id} in (${groups.chairId}, ${groups.secretaryId}))`,
        ),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all();
}
