import { eq, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance } from "#db/schema.server";

/** Whether the attendance says that somebody came for an item, or left after it. */
export function isInAttendance(db: Database, itemId: string): boolean {
  const row = db
    .select({ id: attendance.id })
    .from(attendance)
    .where(or(eq(attendance.fromItemId, itemId), eq(attendance.untilItemId, itemId)))
    .get();
  return row !== undefined;
}

/** Whether in this order of the agenda's items somebody would have left before they came, by the attendance. */
export function turnsStay(db: Database, meetingId: string, order: { id: string }[]): boolean {
  const placeOf = (itemId: string | null) => order.findIndex(({ id }) => id === itemId);
  return db
    .select({ from: attendance.fromItemId, until: attendance.untilItemId })
    .from(attendance)
    .where(eq(attendance.meetingId, meetingId))
    .all()
    .some(({ from, until }) => placeOf(until) >= 0 && placeOf(from) > placeOf(until));
}
