import { and, asc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, groupMembers, groups, meetings, minutes, people, seats } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { grantedTo, personById } from "./people.server";
import { may } from "./permissions";
import { lastOf, removeGrant } from "./roles.server";
import { endSeats } from "./seats.server";

/** What stands in a person's name and must pass to somebody else when they leave. */
export function dutiesOf(db: Database, personId: string, now: number) {
  const open = db
    .select({ id: actions.id, text: actions.text, dueDay: actions.dueDay })
    .from(actions)
    .where(and(eq(actions.responsibleId, personId), isNull(actions.doneAt)))
    .orderBy(asc(actions.dueDay), asc(actions.id))
    .all();
  const chairs = eq(groups.chairId, personId);
  const writes = eq(groups.secretaryId, personId);
  const adjusts = eq(groups.adjusterId, personId);
  const rooms = db
    .select({
      id: groups.id,
      name: groups.name,
      chair: sql<number>`coalesce(${chairs}, 0)`,
      secretary: sql<number>`coalesce(${writes}, 0)`,
      adjuster: sql<number>`coalesce(${adjusts}, 0)`,
    })
    .from(groups)
    .where(and(isNull(groups.closedOn), or(chairs, writes, adjusts)))
    .orderBy(asc(groups.name))
    .all();
  const coming = db
    .select({
      id: meetings.id,
      year: meetings.year,
      number: meetings.number,
      startsAt: meetings.startsAt,
      groupName: groups.name,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        // A meeting is not over until its minutes are signed off.
        or(gt(meetings.startsAt, now), and(isNotNull(minutes.startedAt), isNull(minutes.signedOffAt))),
        isNull(meetings.calledOffAt),
        or(
          eq(meetings.chairId, personId),
          eq(meetings.secretaryId, personId),
          eq(meetings.adjusterId, personId),
          eq(meetings.secondAdjusterId, personId),
        ),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();
  return {
    actions: open,
    groups: rooms.map(({ id, name, ...held }) => ({
      id,
      name,
      duties: (["chair", "secretary", "adjuster"] as const).filter((duty) => held[duty] === 1),
    })),
    meetings: coming,
  };
}

/**
 * Deactivates a person: they can no longer sign in, their seats and memberships end today, and their roles
 * are taken back. What they have written stays. Does nothing when it is so already. Refuses `notFound`,
 * `notYourself`, `onlyAdministrators`, `lastAdministrator` and `lastCoordinator`.
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
    const today = dayOf(now);
    endSeats(tx, member, eq(seats.personId, personId), now);
    const named = and(
      eq(groupMembers.personId, personId),
      or(isNull(groupMembers.untilDay), gt(groupMembers.untilDay, today)),
    );
    tx.delete(groupMembers)
      .where(and(named, gt(groupMembers.fromDay, today)))
      .run();
    tx.update(groupMembers).set({ untilDay: today }).where(named).run();
    for (const role of granted) removeGrant(tx, personId, role);
    tx.update(people)
      .set({ deactivatedAt: now, calendarKey: null, version: person.version + 1 })
      .where(eq(people.id, personId))
      .run();
    const deed = { deed: "deactivated", subject: "person", subjectId: personId, label: person.name } as const;
    tell(tx, member, { ...deed, before: { roles: granted }, after: { roles: [] } }, now);
    return null;
  });
}

/** Lets a deactivated person in again, as a reader. Does nothing when it is so already. Refuses `notFound`. */
export function activatePerson(db: Database, member: Member, personId: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const person = personById(tx, personId);
    if (!person) return refuse("notFound");
    if (!person.deactivatedAt) return null;
    tx.update(people)
      .set({ deactivatedAt: null, version: person.version + 1 })
      .where(eq(people.id, personId))
      .run();
    tell(tx, member, { deed: "activated", subject: "person", subjectId: personId, label: person.name }, now);
    return null;
  });
}
