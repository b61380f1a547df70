import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance, groups, invitations, meetings } from "#db/schema.server";
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

export type Turnout = {
  /** Units that the notice went to or that the minutes list. */
  units: number;
  coming: number;
  perhaps: number;
  represented: number;
  /** People who come and who were there, for groups whose members stand for no unit. */
  peopleComing: number;
  peoplePresent: number;
};

/**
 * Who comes to each meeting and who was there, in one statement. A unit comes when its contact or deputy does.
 * Meetings to which nobody has been invited and nobody came are left out.
 */
export function turnoutOf(db: Database, meetingIds: string[]): Map<string, Turnout> {
  if (meetingIds.length === 0) return new Map();
  const rows = db.all<Turnout & { meetingId: string }>(sql`
    with answers as (
      select meeting_id, unit_id, max(case answer when 'yes' then 2 when 'maybe' then 1 else 0 end) as best
        from ${invitations}
        where withdrawn_at is null and unit_id is not null and capacity in ('contact', 'deputy')
          and meeting_id in ${meetingIds}
        group by meeting_id, unit_id),
    asked as (
      select meeting_id, count(*) as units, sum(best = 2) as coming, sum(best = 1) as perhaps
        from answers group by meeting_id),
    people as (
      select meeting_id, sum(answer = 'yes') as coming
        from ${invitations} where withdrawn_at is null and meeting_id in ${meetingIds} group by meeting_id),
    there as (
      select meeting_id, count(distinct unit_id) as units,
          count(distinct case when presence in ('present', 'deputy') then unit_id end) as represented,
          sum(presence in ('present', 'deputy', 'guest')) as present
        from ${attendance} where meeting_id in ${meetingIds} group by meeting_id)
    select ${meetings.id} as meetingId,
        coalesce(nullif(there.units, 0), asked.units, 0) as units,
        coalesce(asked.coming, 0) as coming, coalesce(asked.perhaps, 0) as perhaps,
        coalesce(there.represented, 0) as represented,
        coalesce(people.coming, 0) as peopleComing, coalesce(there.present, 0) as peoplePresent
      from ${meetings}
      left join asked on asked.meeting_id = ${meetings.id}
      left join people on people.meeting_id = ${meetings.id}
      left join there on there.meeting_id = ${meetings.id}
      where ${meetings.id} in ${meetingIds} and (people.meeting_id is not null or there.meeting_id is not null)`);
  return new Map(rows.map(({ meetingId, ...turnout }) => [meetingId, turnout]));
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
