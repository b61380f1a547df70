import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, programmes, yearTasks } from "#db/schema.server";
import type { CallStatus } from "#db/words";
import { addDays, dayOf, yearOf } from "~/calendar/swedish-time";

export type Deadline = {
  id: string;
  programme: string;
  programmeEn: string;
  closesOn: string;
  status: CallStatus;
};
export type YearTask = { id: string; month: number; text: string; day: string | null };

/** The deadlines of calls within twelve months from today, and the tasks that come back every year. */
export function duesAhead(db: Database, now: number): { deadlines: Deadline[]; tasks: YearTask[] } {
  const today = dayOf(now);
  type Row = {
    what: string;
    id: string;
    a: string;
    b: string;
    day: string | null;
    month: number;
    status: CallStatus;
  };
  const rows = db.all<Row & { dayOfMonth: number | null }>(sql`
    select 'deadline' as what, ${calls.id} as id, ${programmes.nameSv} as a, ${programmes.nameEn} as b,
        ${calls.closesOn} as day, 0 as month, null as dayOfMonth, ${calls.status} as status
      from ${calls} join ${programmes} on ${programmes.code} = ${calls.programmeCode}
      where ${calls.closesOn} >= ${today} and ${calls.closesOn} < ${addDays(today, 365)}
    union all
    select 'task', ${yearTasks.id}, ${yearTasks.text}, '', null, ${yearTasks.month}, ${yearTasks.dayOfMonth}, null
      from ${yearTasks}
    order by day, month, dayOfMonth, id
  `);
  return {
    deadlines: rows
      .filter((row) => row.what === "deadline")
      .map(({ id, a, b, day, status }) => ({
        id,
        programme: a,
        programmeEn: b,
        closesOn: day ?? "",
        status,
      })),
    tasks: rows
      .filter((row) => row.what === "task")
      .map(({ id, a, month, dayOfMonth }) => ({
        id,
        month,
        text: a,
        day: dayOfMonth ? nextDay(today, month, dayOfMonth) : null,
      })),
  };
}

/** The next time, from today on, that a day of a month comes. */
function nextDay(today: string, month: number, dayOfMonth: number): string {
  const inYear = (year: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return inYear(yearOf(today)) >= today ? inYear(yearOf(today)) : inYear(yearOf(today) + 1);
}
