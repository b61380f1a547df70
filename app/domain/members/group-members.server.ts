import { and, asc, desc, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, groups, people, units } from "#db/schema.server";
import { addDays, dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { groupById } from "./groups.server";
import type { Member } from "./member";
import { inSwedishOrder } from "./order";
import { queueWelcome } from "./welcome.server";

/**
 * A group's members by name: those who are or are to be, in Swedish order, and those who were. In the
 * network the seats decide, and only others stand here.
 */
export function membersOfGroup(db: Database, groupId: string, today: string) {
  const rows = db
    .select({
      personId: groupMembers.personId,
      name: people.name,
      title: people.title,
      unitName: units.name,
      fromDay: groupMembers.fromDay,
      untilDay: groupMembers.untilDay,
    })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(groupMembers.groupId, groupId))
    .orderBy(desc(groupMembers.fromDay), asc(people.name))
    .all();
  const isOver = (row: { untilDay: string | null }) => row.untilDay !== null && row.untilDay < today;
  return {
    members: rows.filter((row) => !isOver(row)).sort((one, other) => inSwedishOrder(one.name, other.name)),
    earlier: rows.filter(isOver),
  };
}

/** The open groups that a person leads or belongs to by name, with what they are there. */
export function groupsOfPerson(db: Database, personId: string, today: string) {
  const is = (column: typeof groups.chairId | typeof groups.secretaryId | typeof groups.adjusterId) =>
    sql<number>`coalesce(${eq(column, personId)}, 0)`;
  return db
    .select({
      id: groups.id,
      name: groups.name,
      chair: is(groups.chairId),
      secretary: is(groups.secretaryId),
      adjuster: is(groups.adjusterId),
      member: sql<number>`${groupMembers.personId} is not null`,
      fromDay: groupMembers.fromDay,
    })
    .from(groups)
    .leftJoin(
      groupMembers,
      and(
        eq(groupMembers.groupId, groups.id),
        eq(groupMembers.personId, personId),
        or(isNull(groupMembers.untilDay), gte(groupMembers.untilDay, today)),
      ),
    )
    .where(isNull(groups.closedOn))
    .orderBy(asc(groups.name), asc(groupMembers.fromDay))
    .all()
    .map(({ id, name, fromDay, ...held }) => ({
      id,
      name,
      fromDay,
      duties: (["chair", "secretary", "adjuster", "member"] as const).filter((duty) => held[duty] === 1),
    }))
    .filter((group) => group.duties.length > 0);
}

/**
 * Makes a person a member of a group from a day on. Does nothing when they are one from that day already.
 * Refuses `notFound`, `groupClosed`, `personUnknown` and `memberAlready` (when the day falls in another
 * membership of theirs).
 */
export function addGroupMember(
  db: Database,
  member: Member,
  groupId: string,
  wish: { personId: string; fromDay: string; welcome: boolean },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupById(tx, groupId);
    if (!group) return refuse("notFound");
    if (group.closedOn) return refuse("groupClosed");
    const person = tx
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(and(eq(people.id, wish.personId), isNull(people.deactivatedAt)))
      .get();
    if (!person) return refuse("personUnknown", { field: "personId" });
    const same = tx
      .select({ fromDay: groupMembers.fromDay, untilDay: groupMembers.untilDay })
      .from(groupMembers)
      .where(
        and(
          eq(groupMembers.groupId, groupId),
          eq(groupMembers.personId, person.id),
          or(isNull(groupMembers.untilDay), gte(groupMembers.untilDay, wish.fromDay)),
        ),
      )
      .get();
    if (same?.fromDay === wish.fromDay && same.untilDay === null) return null;
    if (same) return refuse("memberAlready", { field: "personId" });
    tx.insert(groupMembers).values({ groupId, personId: person.id, fromDay: wish.fromDay }).run();
    const deed = { deed: "memberAdded", subject: "group", subjectId: groupId, label: group.name } as const;
    tell(tx, member, { ...deed, after: { person: person.name, fromDay: wish.fromDay } }, now);
    if (wish.welcome) queueWelcome(tx, member, person.id, now);
    return null;
  });
}

/**
 * Ends a person's membership of a group with yesterday, so that the room is closed to them at once; one
 * that has not begun, or began today, is taken away. Does nothing when there is none. Refuses `notFound`.
 */
export function endMembership(
  db: Database,
  member: Member,
  groupId: string,
  personId: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupById(tx, groupId);
    if (!group) return refuse("notFound");
    const yesterday = addDays(dayOf(now), -1);
    const open = and(
      eq(groupMembers.groupId, groupId),
      eq(groupMembers.personId, personId),
      or(isNull(groupMembers.untilDay), gt(groupMembers.untilDay, yesterday)),
    );
    const ended =
      tx
        .delete(groupMembers)
        .where(and(open, gt(groupMembers.fromDay, yesterday)))
        .run().changes + tx.update(groupMembers).set({ untilDay: yesterday }).where(open).run().changes;
    if (ended === 0) return null;
    const name = tx.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name;
    const deed = { deed: "memberLeft", subject: "group", subjectId: groupId, label: group.name } as const;
    tell(tx, member, { ...deed, before: { person: name } }, now);
    return null;
  });
}
