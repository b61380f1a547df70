import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, invitations, meetings, seats, units } from "#db/schema.server";
import type { GroupKind, MeetingForm } from "#db/words";
import { startOfDay } from "~/calendar/swedish-time";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
import type { Meeting } from "./meeting";
import { selectMeetings } from "./meetings.server";
import type { Planned } from "./pointed-out.server";

export type PlanningGroup = {
  id: string;
  kind: GroupKind;
  name: string;
  /** The plan's bounds, meetings a year. */
  fewest: number;
  most: number;
};

/** The groups whose meetings a member may see, the network first. Closed groups stay as long as they have meetings. */
export function groupsSeenBy(db: Database, member: Member): PlanningGroup[] {
  return db
    .select({
      id: groups.id,
      kind: groups.kind,
      name: groups.name,
      fewest: groups.fewestMeetings,
      most: groups.mostMeetings,
    })
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

/** One group that is still at work, or null. */
export function planningGroup(db: Database, id: string): PlanningGroup | null {
  return (
    db
      .select({
        id: groups.id,
        kind: groups.kind,
        name: groups.name,
        fewest: groups.fewestMeetings,
        most: groups.mostMeetings,
      })
      .from(groups)
      .where(and(eq(groups.id, id), isNull(groups.closedOn)))
      .get() ?? null
  );
}

/** How many meetings, not counting those called off, some groups have planned for or held in each year; latest first. */
export function meetingsPerYear(db: Database, groupIds: string[]): { year: number; count: number }[] {
  return db
    .select({ year: meetings.year, count: sql<number>`count(*)` })
    .from(meetings)
    .where(and(inArray(meetings.groupId, groupIds), isNull(meetings.calledOffAt)))
    .groupBy(meetings.year)
    .orderBy(desc(meetings.year))
    .all();
}

/** The meetings of some groups in a year, in order of time; those called off too. */
export function meetingsOfYear(db: Database, groupIds: string[], year: number): Meeting[] {
  return selectMeetings(db, and(inArray(meetings.groupId, groupIds), eq(meetings.year, year)));
}

/** How many meetings count against the bounds. */
export const plannedCount = (list: { calledOffAt: number | null }[]) =>
  list.filter((meeting) => meeting.calledOffAt === null).length;

export type Turnout = { units: number; coming: number; perhaps: number; represented: number };

/**
 * Units at each meeting: how many the notice went to, how many come or perhaps come (when contact or deputy
 * does), and how many were represented once the minutes say who was there. Meetings without any are left out.
 */
export function turnoutOf(db: Database, meetingIds: string[]): Map<string, Turnout> {
  if (meetingIds.length === 0) return new Map();
  const rows = db.all<{
    meetingId: string;
    units: number;
    coming: number;
    perhaps: number;
    represented: number;
  }>(
    sql`
      with answers as (
        select meeting_id, unit_id, max(case answer when 'yes' then 2 when 'maybe' then 1 else 0 end) as best
          from invitations
          where withdrawn_at is null and unit_id is not null and capacity in ('contact', 'deputy')
            and ${inArray(invitations.meetingId, meetingIds)}
          group by meeting_id, unit_id),
      present as (
        select meeting_id, count(distinct unit_id) as represented
          from attendance
          where presence in ('present', 'deputy') and unit_id is not null
            and meeting_id in ${meetingIds}
          group by meeting_id)
      select m.id as meetingId, count(a.unit_id) as units, coalesce(sum(a.best = 2), 0) as coming,
          coalesce(sum(a.best = 1), 0) as perhaps, coalesce(max(p.represented), 0) as represented
        from meetings m
        left join answers a on a.meeting_id = m.id
        left join present p on p.meeting_id = m.id
        where m.id in ${meetingIds}
        group by m.id`,
  );
  return new Map(
    rows
      .filter((row) => row.units > 0 || row.represented > 0)
      .map(({ meetingId, ...turnout }) => [meetingId, turnout]),
  );
}

/** How many units have a place in the network today: those that are not closed and have somebody in a seat. */
export function seatedUnits(db: Database, today: string): number {
  return (
    db
      .select({ count: sql<number>`count(distinct ${units.id})` })
      .from(units)
      .innerJoin(seats, eq(seats.unitId, units.id))
      .where(
        and(
          isNull(units.closedOn),
          inArray(seats.place, ["contact", "deputy"]),
          sql`${seats.fromDay} <= ${today} and (${seats.untilDay} is null or ${seats.untilDay} >= ${today})`,
        ),
      )
      .get()?.count ?? 0
  );
}

/** What the next meeting is likely to have in common with the group's last: times, place and form. */
export type PlanDefaults = { startsAt: number; endsAt: number; place: string | null; form: MeetingForm };

/** The group's latest meeting before an instant that was not called off, as a model; null when there is none. */
export function planDefaults(db: Database, groupId: string, before: number): PlanDefaults | null {
  const model = {
    startsAt: meetings.startsAt,
    endsAt: meetings.endsAt,
    place: meetings.place,
    form: meetings.form,
  };
  return (
    db
      .select(model)
      .from(meetings)
      .where(and(eq(meetings.groupId, groupId), isNull(meetings.calledOffAt), lt(meetings.startsAt, before)))
      .orderBy(desc(meetings.startsAt))
      .limit(1)
      .get() ?? null
  );
}

/**
 * The meetings that a group's year is weighed against: those of the groups that the planner sees in that year,
 * and the group's own last before it.
 */
export function meetingsAround(
  db: Database,
  groupId: string,
  seenGroupIds: string[],
  year: number,
): (Planned & { id: string })[] {
  const first = startOfDay(`${year}-01-01`);
  const after = startOfDay(`${year + 1}-01-01`);
  const columns = {
    id: meetings.id,
    groupId: meetings.groupId,
    groupName: groups.name,
    startsAt: meetings.startsAt,
    calledOff: isNotNull(meetings.calledOffAt).mapWith(Boolean),
  };
  return db
    .select(columns)
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      or(
        and(
          inArray(meetings.groupId, seenGroupIds),
          gte(meetings.startsAt, first),
          lt(meetings.startsAt, after),
        ),
        sql`${meetings.id} = (select id from meetings where group_id = ${groupId} and called_off_at is null
          and starts_at < ${first} order by starts_at desc limit 1)`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all() as (Planned & { id: string })[];
}
