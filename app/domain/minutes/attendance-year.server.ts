import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance, meetings } from "#db/schema.server";

/** Represented units, and all units recorded, over a group's meetings of a year: a figure of the follow-up. */
export function attendanceOfYear(
  db: Database,
  groupId: string,
  year: number,
): { meetings: number; represented: number; possible: number } {
  const place = sql`${attendance.meetingId} || ' ' || ${attendance.unitId}`;
  const row = db
    .select({
      meetings: sql<number>`count(distinct ${attendance.meetingId})`,
      represented: sql<number>`count(distinct case when ${attendance.presence} in ('present', 'deputy') then ${place} end)`,
      possible: sql<number>`count(distinct ${place})`,
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .where(
      and(
        eq(meetings.groupId, groupId),
        eq(meetings.year, year),
        isNull(meetings.calledOffAt),
        inArray(attendance.capacity, ["contact", "deputy"]),
        isNotNull(attendance.unitId),
      ),
    )
    .get();
  return row ?? { meetings: 0, represented: 0, possible: 0 };
}
