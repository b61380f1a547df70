import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, groups, people, seats, units } from "#db/schema.server";
import { groupsList } from "./groups.server";
import { inSwedishOrder } from "./order";

/**
 * The groups that are open on a day, the network first, each with its members by name. In the network the
 * seats decide: there only their numbers are told, `places` for those who hold one and `units` for the units
 * that have two.
 */
export function openGroups(db: Database, today: string) {
  const open = groupsList(db).filter((group) => group.closedOn === null || group.closedOn > today);
  const members = db
    .select({ groupId: groupMembers.groupId, personId: people.id, name: people.name, unitName: units.name })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        isNull(people.deactivatedAt),
        lte(groupMembers.fromDay, today),
        or(isNull(groupMembers.untilDay), gte(groupMembers.untilDay, today)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const { places, unitCount } = seatsTaken(db, today);
  return open.map(({ id, kind, name, purpose, rules, fewestMeetings, mostMeetings, ...leaders }) => ({
    id,
    kind,
    name,
    purpose,
    rules,
    fewestMeetings,
    mostMeetings,
    chair: leaders.chairId ? { id: leaders.chairId, name: leaders.chairName ?? "" } : null,
    secretary: leaders.secretaryId ? { id: leaders.secretaryId, name: leaders.secretaryName ?? "" } : null,
    members: members
      .filter((each) => each.groupId === id)
      .map(({ personId, name: memberName, unitName }) => ({ id: personId, name: memberName, unitName }))
      .sort((one, other) => inSwedishOrder(one.name, other.name)),
    seats: kind === "network" ? { places, units: unitCount } : null,
  }));
}

/** What a visitor may read of the network: its name and what it is for; null before there is one. */
export function networkPurpose(db: Database): { name: string; purpose: string | null } | null {
  return (
    db
      .select({ name: groups.name, purpose: groups.purpose })
      .from(groups)
      .where(eq(groups.kind, "network"))
      .get() ?? null
  );
}

function seatsTaken(db: Database, today: string) {
  const row = db
    .select({
      places: sql<number>`count(${seats.id})`,
      unitCount: sql<number>`(select count(*) from ${units}
        where ${units.closedOn} is null or ${units.closedOn} > ${today})`,
    })
    .from(seats)
    .where(
      and(
        inArray(seats.place, ["contact", "deputy"]),
        lte(seats.fromDay, today),
        or(isNull(seats.untilDay), gte(seats.untilDay, today)),
      ),
    )
    .get();
  return row ?? { places: 0, unitCount: 0 };
}
