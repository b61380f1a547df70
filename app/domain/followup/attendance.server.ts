import { and, asc, between, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance, groups, meetings, units } from "#db/schema.server";
import type { Presence } from "#db/words";

/** Which units were represented at which of the network's meetings. */
export type AttendanceOfYear = {
  meetings: { id: string; number: number; theme: string | null; startsAt: number }[];
  /** Departments first; the presences stand in the meetings' order, null where nothing is written down. */
  units: { id: string; name: string; shortName: string; presences: (Presence | null)[] }[];
};

/**
 * The network's meetings that were held in each of the years, with each unit's presence at them; one statement. A
 * year without meetings is empty.
 */
export function attendanceByYear(
  db: Database,
  years: { from: number; to: number },
): (year: number) => AttendanceOfYear {
  const rows = db
    .select({
      year: meetings.year,
      meetingId: meetings.id,
      number: meetings.number,
      theme: meetings.theme,
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
    .where(
      and(
        between(meetings.year, years.from, years.to),
        isNotNull(meetings.heldAt),
        isNull(meetings.calledOffAt),
      ),
    )
    .orderBy(desc(units.kind), asc(units.position), asc(units.id), asc(meetings.startsAt), asc(meetings.id))
    .all();
  return (year) => matrixOf(rows.filter((row) => row.year === year));
}

type PresenceRow = {
  meetingId: string;
  number: number;
  theme: string | null;
  startsAt: number;
  unitId: string | null;
  name: string | null;
  shortName: string | null;
  presence: Presence | null;
};

function matrixOf(rows: PresenceRow[]): AttendanceOfYear {
  const held = new Map(
    rows.map(({ meetingId, number, theme, startsAt }) => [
      meetingId,
      { id: meetingId, number, theme, startsAt },
    ]),
  );
  const inOrder = [...held.values()].sort((one, other) => one.startsAt - other.startsAt);
  const named = new Map<string, { id: string; name: string; shortName: string }>();
  const best = new Map<string, Presence>();
  for (const { unitId, name, shortName, meetingId, presence } of rows) {
    if (unitId === null || name === null || shortName === null || presence === null) continue;
    named.set(unitId, { id: unitId, name, shortName });
    const place = `${unitId} ${meetingId}`;
    const known = best.get(place);
    if (!known || (isRepresented(presence) && !isRepresented(known))) best.set(place, presence);
  }
  return {
    meetings: inOrder,
    units: [...named.values()].map((unit) => ({
      ...unit,
      presences: inOrder.map((meeting) => best.get(`${unit.id} ${meeting.id}`) ?? null),
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
