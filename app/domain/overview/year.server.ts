import { and, asc, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, groups, meetings, programmes, yearTasks } from "#db/schema.server";
import { addDays, dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import type { Member } from "../members/member";

/** What lies ahead: meetings, deadlines of calls and dated tasks within twelve months from today. */
export function yearAhead(db: Database, member: Member, now: number) {
  const today = dayOf(now);
  const until = addDays(today, 365);
  const meetingsAhead = db
    .select({
      id: meetings.id,
      groupId: meetings.groupId,
      groupName: groups.name,
      groupKind: groups.kind,
      number: meetings.number,
      year: meetings.year,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      fewest: groups.fewestMeetings,
      most: groups.mostMeetings,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        isNull(meetings.calledOffAt),
        gte(meetings.startsAt, startOfDay(`${yearOf(today)}-01-01`)),
        lt(meetings.startsAt, startOfDay(`${yearOf(today) + 2}-01-01`)),
        member.groupIds.length > 0
          ? sql`(${groups.kind} = 'network' or ${inArray(meetings.groupId, member.groupIds)})`
          : eq(groups.kind, "network"),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all();
  const deadlines = db
    .select({
      id: calls.id,
      title: calls.title,
      programme: programmes.nameSv,
      programmeEn: programmes.nameEn,
      closesOn: calls.closesOn,
      status: calls.status,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .where(and(gte(calls.closesOn, today), lt(calls.closesOn, until)))
    .orderBy(asc(calls.closesOn), asc(calls.id))
    .all();
  const tasks = db
    .select({
      id: yearTasks.id,
      month: yearTasks.month,
      dayOfMonth: yearTasks.dayOfMonth,
      text: yearTasks.text,
    })
    .from(yearTasks)
    .orderBy(asc(yearTasks.month), asc(yearTasks.dayOfMonth), asc(yearTasks.id))
    .all();
  return {
    meetings: meetingsAhead.map(({ startsAt, ...row }) => ({ ...row, startsAt, day: dayOf(startsAt) })),
    deadlines,
    tasks: tasks.map((task) => ({
      ...task,
      day: task.dayOfMonth ? nextDay(today, task.month, task.dayOfMonth) : null,
    })),
  };
}

/** The next time, from today on, that a day of a month comes. */
function nextDay(today: string, month: number, dayOfMonth: number): string {
  const inYear = (year: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return inYear(yearOf(today)) >= today ? inYear(yearOf(today)) : inYear(yearOf(today) + 1);
}
