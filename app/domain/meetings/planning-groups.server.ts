import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, groups, meetings, people, roleGrants, seats } from "#db/schema.server";
import type { GroupKind } from "#db/words";
import type { Member } from "../members/member";
import { may } from "../members/permissions";

type PlanningGroup = {
  id: string;
  kind: GroupKind;
  name: string;
  /** The plan's bounds, meetings a year. */
  fewest: number;
  most: number;
  closed: boolean;
  /** Whether anybody may subscribe to its called meetings. */
  publishes: boolean;
};

const groupColumns = {
  id: groups.id,
  kind: groups.kind,
  name: groups.name,
  fewest: groups.fewestMeetings,
  most: groups.mostMeetings,
  closed: isNotNull(groups.closedOn).mapWith(Boolean) as SQL<boolean>,
  publishes: groups.publishesMeetings,
};

/** The groups whose meetings a member may see, the network first. Closed groups stay as long as they have meetings. */
export function groupsSeenBy(db: Database, member: Member): PlanningGroup[] {
  return db
    .select(groupColumns)
    .from(groups)
    .where(
      or(
        isNull(groups.closedOn),
        sql`exists (select 1 from ${meetings} where ${meetings.groupId} = ${groups.id})`,
      ),
    )
    .orderBy(sql`${groups.kind} <> 'network'`, asc(groups.name))
    .all()
    .filter((group) => may(member, "seeMeeting", { groupId: group.id, groupKind: group.kind }));
}

/** The groups that a member may plan for, the network first. */
export const groupsPlannedBy = (db: Database, member: Member): PlanningGroup[] =>
  groupsSeenBy(db, member).filter(
    (group) => !group.closed && may(member, "planMeetings", { groupId: group.id }),
  );

/** One group that is still at work, or null. */
export function planningGroup(db: Database, id: string): PlanningGroup | null {
  return (
    db
      .select(groupColumns)
      .from(groups)
      .where(and(eq(groups.id, id), isNull(groups.closedOn)))
      .get() ?? null
  );
}

/**
 * The group somebody wants to plan for: the one asked for, else the first that the member may plan. Null when
 * there is none; the right to plan an asked-for group is the caller's to check.
 */
export function groupToPlan(db: Database, member: Member, askedFor: string | null): PlanningGroup | null {
  if (askedFor !== null) return planningGroup(db, askedFor);
  return groupsPlannedBy(db, member)[0] ?? null;
}

export type Leaders = {
  people: { id: string; name: string }[];
  /** Whom the group has named, by name. */
  groupsOwn: { chair: string | null; secretary: string | null; adjuster: string | null };
};

/**
 * Who can lead a group's meetings, by name: its members and the coordinators, those it has named itself, and
 * those a meeting has named already.
 */
export function leadersOf(db: Database, groupId: string, named: (string | null)[], today: string): Leaders {
  const group = db
    .select({
      kind: groups.kind,
      chairId: groups.chairId,
      secretaryId: groups.secretaryId,
      adjusterId: groups.adjusterId,
    })
    .from(groups)
    .where(eq(groups.id, groupId))
    .get();
  const also = [group?.chairId, group?.secretaryId, group?.adjusterId, ...named].filter((id) => !!id);
  const still = sql`from_day <= ${today} and (until_day is null or until_day >= ${today})`;
  const list = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        or(
          inArray(people.id, also as string[]),
          sql`${people.id} in (
            select person_id from ${seats}
              where ${group?.kind ?? ""} = 'network' and place in ('contact', 'deputy') and ${still}
            union select person_id from ${groupMembers} where group_id = ${groupId} and ${still}
            union select person_id from ${roleGrants} where role = 'coordinator')`,
        ),
      ),
    )
    .orderBy(asc(people.name))
    .all();
  const nameOf = (id: string | null | undefined) => list.find((person) => person.id === id)?.name ?? null;
  return {
    people: list,
    groupsOwn: {
      chair: nameOf(group?.chairId),
      secretary: nameOf(group?.secretaryId),
      adjuster: nameOf(group?.adjusterId),
    },
  };
}
