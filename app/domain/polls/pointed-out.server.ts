import type { Database } from "#db/open.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { meetingsAround } from "../meetings/plan.server";
import { type PointedOut, pointOutNew, withNew } from "../meetings/pointed-out.server";
import { breaksOf } from "../members/breaks.server";
import type { Time } from "./poll";

/** The group whose plan the times would stand in, with its bounds. */
type PlannedGroup = { id: string; name: string; fewest: number; most: number };

/**
 * What is pointed out if times become meetings of a group: days when people are off, other meetings on the same
 * day, gaps and too many in the year. `seenGroupIds` are the groups whose meetings the planner may see. Two
 * statements.
 */
export function pointOutSlots(
  db: Database,
  group: PlannedGroup,
  seenGroupIds: string[],
  slots: Time[],
  now: number,
): PointedOut[] {
  const years = slots.map((slot) => yearOf(dayOf(slot.startsAt)));
  const [year, untilYear] = [Math.min(...years), Math.max(...years)];
  const meetings = withNew(meetingsAround(db, group.id, seenGroupIds, year, untilYear), group, slots);
  const breaks = breaksOf(db, group.id);
  return pointOutNew({ groupId: group.id, meetings, year, bounds: group, breaks, now });
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
