import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance, groups, meetings, units } from "#db/schema.server";
import type { Presence } from "#db/words";

/** Which units were represented at which of the network's meetings. */
export type AttendanceOfYear = {
  meetings: { id: string; number: number; startsAt: number }[];
  /** Departments first; the presences stand in the meetings' order, null where nothing is written down. */
  units: { id: string; name: string; shortName: string; presences: (Presence | null)[] }[];
};

/** The network's meetings that were held in a year, with each unit's presence at them; one statement. */
export function attendanceMatrix(db: Database, year: number): AttendanceOfYear {
  const rows = db
    .select({
      meetingId: meetings.id,
      number: meetings.number,
      startsAt: meetings.startsAt,
      unitId: units.id,
      name: units.name,
      shortName: units.shortName,
      presence: attendance.presence,
    })
    .from(meetings)
    .innerJoin(groups, and(eq(groups.id, meetings.groupId), eq(groups.kind, "network")))
    .leftJoin(
      attendance,
      and(eq(attendance.meetingId, meetings.id), inArray(attendance.capacity, ["contact", "deputy"])),
    )
    .leftJoin(units, eq(units.id, attendance.unitId))
    .where(and(eq(meetings.year, year), isNotNull(meetings.heldAt), isNull(meetings.calledOffAt)))
    .orderBy(desc(units.kind), asc(units.position), asc(units.id), asc(meetings.startsAt), asc(meetings.id))
    .all();
  const held = new Map(
    rows.map(({ meetingId, number, startsAt }) => [meetingId, { id: meetingId, number, startsAt }]),
  );
  const inOrder = [...held.values()].sort((one, other) => one.startsAt - other.startsAt);
  const named = new Map<string, { id: string; name: string; shortName: string }>();
  for (const { unitId, name, shortName } of rows) {
    if (unitId !== null && name !== null && shortName !== null)
      named.set(unitId, { id: unitId, name, shortName });
  }
  const presenceAt = (unitId: string, meetingId: string) =>
    rows
      .filter((row) => row.unitId === unitId && row.meetingId === meetingId)
      .map((row) => row.presence)
      .sort((one, other) => Number(isRepresented(other)) - Number(isRepresented(one)))[0] ?? null;
  return {
    meetings: inOrder,
    units: [...named.values()].map((unit) => ({
      ...unit,
      presences: inOrder.map((meeting) => presenceAt(unit.id, meeting.id)),
    })),
  };
}

/** A unit is represented when its contact or its deputy was there. */
export const isRepresented = (presence: Presence | null) => presence === "present" || presence === "deputy";

/** How many of the units' places were filled, of those that are written down. */
export function representedIn({ units: rows }: AttendanceOfYear): { represented: number; places: number } {
  const all = rows.flatMap((unit) => unit.presences).filter((presence) => presence !== null);
  return { represented: all.filter(isRepresented).length, places: all.length };
}
