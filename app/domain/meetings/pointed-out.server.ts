import { type DayOff, dayOff } from "~/calendar/holidays.server";
import { addMonths, dayOf, daysBetween, yearOf } from "~/calendar/swedish-time";
import type { Break } from "../members/breaks.server";

/** What a plan can be pointed out for: nothing here is forbidden, all of it deserves a second look. */
export type PointedOut =
  | { about: "gap"; from: string; to: string; days: number }
  | { about: "dayOff"; day: string; off: DayOff }
  | { about: "break"; day: string; name: string }
  | { about: "summer"; day: string }
  | { about: "sameDay"; day: string; groupName: string }
  | { about: "past"; day: string }
  | { about: "farAhead"; day: string }
  | { about: "tooFew"; count: number; fewest: number }
  | { about: "tooMany"; count: number; most: number };

/** A meeting as the plan looks at it. `isNew` marks what somebody is about to add or move. */
export type Planned = {
  groupId: string;
  groupName: string;
  startsAt: number;
  calledOff: boolean;
  isNew?: boolean;
};

export type PlanQuestion = {
  groupId: string;
  /** All meetings of the year that may stand in each other's way, other groups' too, and the last before it. */
  meetings: Planned[];
  year: number;
  bounds: { fewest: number; most: number };
  /** When the group's members are away. */
  breaks: Break[];
  now: number;
};

/** The longest time between two meetings that nobody needs to think about. */
const longestGapMonths = 4;

/**
 * Looks through a group's year: more than four months between two meetings, or since the last one of the year before;
 * days when people are off, by the calendar or by the group's own breaks; July; two meetings on one day, whichever
 * group's; too few or too many.
 */
export function pointOut(question: PlanQuestion): PointedOut[] {
  const own = question.meetings
    .filter((each) => each.groupId === question.groupId && !each.calledOff)
    .sort((one, other) => one.startsAt - other.startsAt);
  const ofYear = own.filter((each) => yearOf(dayOf(each.startsAt)) === question.year);
  return [
    ...countPointedOut(ofYear.length, question.bounds),
    ...own.flatMap((each, place) => gapPointedOut(own[place - 1], each)),
    ...ofYear.flatMap((each) => dayPointedOut(each, question)),
  ];
}

/**
 * What those meetings are pointed out for that are about to be added or moved: shown before anything is saved.
 * That the year still has too few is no hindrance, since more can be added.
 */
export function pointOutNew(question: PlanQuestion): PointedOut[] {
  const own = question.meetings
    .filter((each) => each.groupId === question.groupId && !each.calledOff)
    .sort((one, other) => one.startsAt - other.startsAt);
  const fresh = own.filter((each) => each.isNew);
  const years = [...new Set(fresh.map((each) => yearOf(dayOf(each.startsAt))))];
  return [
    ...years.flatMap((year) =>
      countPointedOut(
        own.filter((each) => yearOf(dayOf(each.startsAt)) === year).length,
        question.bounds,
      ).filter((each) => each.about === "tooMany"),
    ),
    ...own.flatMap((each, place) =>
      each.isNew || own[place - 1]?.isNew ? gapPointedOut(own[place - 1], each) : [],
    ),
    ...fresh.flatMap((each) => [...dayPointedOut(each, question), ...timePointedOut(each, question.now)]),
  ];
}

/**
 * The year with meetings about to be added at its end. One that the group has planned already, at that very
 * time, is no new one.
 */
export function withNew(
  meetings: Planned[],
  group: { id: string; name: string },
  added: { startsAt: number }[],
): Planned[] {
  const fresh = added
    .filter(
      ({ startsAt }) =>
        !meetings.some((each) => each.groupId === group.id && each.startsAt === startsAt && !each.calledOff),
    )
    .map(({ startsAt }) => ({
      groupId: group.id,
      groupName: group.name,
      startsAt,
      calledOff: false,
      isNew: true,
    }));
  return [...meetings, ...fresh];
}

/** The year with one of its meetings moved to another time, at its end. */
export function withMoved(
  meetings: (Planned & { id: string })[],
  moved: { id: string; groupId: string; groupName: string; startsAt: number },
): Planned[] {
  const others = meetings.filter((each) => each.id !== moved.id);
  return [...others, { ...moved, calledOff: false, isNew: true }];
}

function countPointedOut(count: number, { fewest, most }: { fewest: number; most: number }): PointedOut[] {
  if (count < fewest) return [{ about: "tooFew", count, fewest }];
  if (count > most) return [{ about: "tooMany", count, most }];
  return [];
}

function gapPointedOut(earlier: Planned | undefined, later: Planned): PointedOut[] {
  if (!earlier) return [];
  const [from, to] = [dayOf(earlier.startsAt), dayOf(later.startsAt)];
  return addMonths(from, longestGapMonths) < to
    ? [{ about: "gap", from, to, days: daysBetween(from, to) }]
    : [];
}

function dayPointedOut(meeting: Planned, { meetings, breaks }: PlanQuestion): PointedOut[] {
  const day = dayOf(meeting.startsAt);
  const off = dayOff(day);
  const others = meetings.filter(
    (each) => each !== meeting && !each.calledOff && dayOf(each.startsAt) === day,
  );
  return [
    ...(off ? [{ about: "dayOff" as const, day, off }] : []),
    ...breaks
      .filter((each) => each.fromDay <= day && day <= each.untilDay)
      .map(({ name }) => ({ about: "break" as const, day, name })),
    ...(day.slice(5, 7) === "07" ? [{ about: "summer" as const, day }] : []),
    ...others
      // Two of the group's own on one day are one thing to point out, not two.
      .filter(
        (each) => each.groupId !== meeting.groupId || meetings.indexOf(each) < meetings.indexOf(meeting),
      )
      .map((each) => ({ about: "sameDay" as const, day, groupName: each.groupName })),
  ];
}

function timePointedOut(meeting: Planned, now: number): PointedOut[] {
  const [day, today] = [dayOf(meeting.startsAt), dayOf(now)];
  if (meeting.startsAt < now) return [{ about: "past", day }];
  return addMonths(today, 24) < day ? [{ about: "farAhead", day }] : [];
}
