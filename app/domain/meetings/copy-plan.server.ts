import type { MeetingForm } from "#db/words";
import { dayOff } from "~/calendar/holidays.server";
import { addDays, clockOf, dayOf, weekdayOf } from "~/calendar/swedish-time";

/** A meeting proposed after one a year or more before. */
export type CopiedMeeting = {
  /** The day of the meeting it is copied from. */
  from: string;
  day: string;
  /** Whether the day is another than the pattern gives, since people are off then. */
  evaded: boolean;
  /** Clock times, 13.00. */
  start: string;
  end: string;
  place: string | null;
  form: MeetingForm;
};

/**
 * Copies a year's plan to another year by the pattern people remember: the first Thursday in February stays the
 * first Thursday in February. Where people are off on that day, the nearest day when they are not, the later of
 * two equally near. Meetings called off are not copied, nor any for which the year has a meeting that day.
 */
export function copyPlan(
  meetings: {
    startsAt: number;
    endsAt: number;
    place: string | null;
    form: MeetingForm;
    calledOffAt: number | null;
  }[],
  toYear: number,
  takenDays: string[],
): CopiedMeeting[] {
  return meetings
    .filter((meeting) => meeting.calledOffAt === null)
    .map((meeting) => {
      const from = dayOf(meeting.startsAt);
      const pattern = sameWeekdayInMonth(from, toYear);
      const day = nearestWorkday(pattern);
      const { place, form } = meeting;
      return {
        from,
        day,
        evaded: day !== pattern,
        start: clockOf(meeting.startsAt),
        end: clockOf(meeting.endsAt),
        place,
        form,
      };
    })
    .filter((copy) => !takenDays.includes(copy.day))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * The day of another year that is the same weekday of the same month by number: the second Tuesday in June. The
 * fifth of a weekday becomes the last where the month has only four.
 */
export function sameWeekdayInMonth(day: string, year: number): string {
  const turn = Math.ceil(Number(day.slice(8)) / 7);
  const first = `${year}-${day.slice(5, 7)}-01`;
  const toWeekday = (weekdayOf(day) - weekdayOf(first) + 7) % 7;
  const wanted = addDays(first, toWeekday + (turn - 1) * 7);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(wanted, -7);
}

/** The day itself when it is an ordinary workday, else the nearest that is, the later of two. */
export function nearestWorkday(day: string): string {
  for (let distance = 0; ; distance += 1) {
    for (const near of [addDays(day, distance), addDays(day, -distance)]) {
      if (dayOff(near) === null) return near;
    }
  }
}
