import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, meetings } from "#db/schema.server";
import type { MeetingForm } from "#db/words";
import { dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import { type Meeting, phaseOf } from "./meeting";
import { selectMeetings } from "./meetings.server";
import type { Planned } from "./pointed-out.server";

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

/** How a year's meetings stand: `count` is what counts against the bounds, and one called off counts no more at once. */
export function meterOf(list: Meeting[], now: number) {
  const meter = { count: plannedCount(list), held: 0, called: 0, planned: 0, calledOff: 0 };
  for (const meeting of list) meter[standing[phaseOf(meeting, now)]] += 1;
  return meter;
}

export type YearMeter = ReturnType<typeof meterOf>;

const standing = {
  planned: "planned",
  called: "called",
  underWay: "called",
  held: "held",
  minutesOut: "held",
  calledOff: "calledOff",
} as const;

/** The start of the next meeting of some groups, UTC ms; null when none is planned. */
export function nextStart(
  db: Database,
  groupIds: string[],
  now: number,
): { startsAt: number; year: number } | null {
  return (
    db
      .select({ startsAt: meetings.startsAt, year: meetings.year })
      .from(meetings)
      .where(and(inArray(meetings.groupId, groupIds), isNull(meetings.calledOffAt), gt(meetings.endsAt, now)))
      .orderBy(asc(meetings.startsAt))
      .limit(1)
      .get() ?? null
  );
}

/** A year as an address asks for it; null when it asks for none that a plan can have. */
export const yearAskedFor = (text: string | null) => (text && /^20\d\d$/.test(text) ? Number(text) : null);

/** The year whose plan matters: from September on, the next. */
export function yearToPlan(now: number): number {
  const today = dayOf(now);
  return yearOf(today) + (today.slice(5, 7) >= "09" ? 1 : 0);
}

/** What the next meeting is likely to have in common with the group's last: times, place and form. */
type PlanDefaults = { startsAt: number; endsAt: number; place: string | null; form: MeetingForm };

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
 * The meetings that a group's year, or the years until another, are weighed against: those of the groups that the
 * planner sees in those years, and the group's own last before them.
 */
export function meetingsAround(
  db: Database,
  groupId: string,
  seenGroupIds: string[],
  year: number,
  untilYear = year,
): (Planned & { id: string })[] {
  const first = startOfDay(`${year}-01-01`);
  const after = startOfDay(`${untilYear + 1}-01-01`);
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
