import type { Database } from "#db/open.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { meetingsAround } from "../meetings/plan.server";
import { type PointedOut, pointOutNew, withNew } from "../meetings/pointed-out.server";
import type { Time } from "./poll";

/** The group whose plan the times would stand in, with its bounds. */
type PlannedGroup = { id: string; name: string; fewest: number; most: number };

/**
 * What is pointed out if times become meetings of a group: days when people are off, other meetings on the same
 * day, gaps and too many in the year. `seenGroupIds` are the groups whose meetings the planner may see. One
 * statement for each year.
 */
export function pointOutSlots(
  db: Database,
  group: PlannedGroup,
  seenGroupIds: string[],
  slots: Time[],
  now: number,
): PointedOut[] {
  const years = [...new Set(slots.map((slot) => yearOf(dayOf(slot.startsAt))))].sort();
  const around = new Map(
    years
      .flatMap((year) => meetingsAround(db, group.id, seenGroupIds, year))
      .map((meeting) => [meeting.id, meeting]),
  );
  const meetings = withNew([...around.values()], group, slots);
  return pointOutNew({ groupId: group.id, meetings, year: years[0] ?? 0, bounds: group, now });
}

/**
 * What is pointed out about proposed days themselves, before anybody is asked. Not all of them will become
 * meetings, so gaps and numbers say nothing yet.
 */
export function pointOutDays(
  db: Database,
  group: PlannedGroup,
  seenGroupIds: string[],
  slots: Time[],
  now: number,
): PointedOut[] {
  const days = new Map(slots.map((slot) => [dayOf(slot.startsAt), slot]));
  return pointOutSlots(db, group, seenGroupIds, [...days.values()], now).filter(
    ({ about }) => about !== "gap" && about !== "tooFew" && about !== "tooMany",
  );
}
