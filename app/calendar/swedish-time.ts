import { tzOffset } from "@date-fns/tz";
import {
  addDays as addCalendarDays,
  addMonths as addCalendarMonths,
  getDay,
  getISOWeek,
  isExists,
  lightFormat,
  parseISO,
} from "date-fns";

/**
 * The only place that knows where Sweden's clocks stand. Instants are UTC milliseconds, days are ISO
 * strings (2026-11-22), clock times are "13.00" as Swedes write them ("13:00" is read too).
 */
export const zone = "Europe/Stockholm";

/** Days outside these years are no days: they are slips of the finger, and ISO writes them otherwise. */
export const firstYear = 1900;
export const lastYear = 2999;

type WallClock = {
  year: number;
  /** 1–12 */
  month: number;
  dayOfMonth: number;
  hour: number;
  minute: number;
  /** 0 is Sunday. */
  weekday: number;
};

/** What a clock on a Swedish wall shows at an instant. */
export function wallClock(instant: number): WallClock {
  const date = new Date(instant + minutesAhead(instant) * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay(),
  };
}

/** Of how many hours it is remembered how far ahead of UTC Sweden is: a page tells the days of thousands of instants. */
const mostHours = 20_000;
const hours = new Map<number, number>();

/** Minutes ahead of UTC at an instant. Clocks are only ever moved on the hour. */
function minutesAhead(instant: number): number {
  const hour = Math.floor(instant / 3_600_000);
  const known = hours.get(hour);
  if (known !== undefined) return known;
  if (hours.size >= mostHours) hours.clear();
  const minutes = tzOffset(zone, new Date(hour * 3_600_000));
  hours.set(hour, minutes);
  return minutes;
}

/** The Swedish day of an instant, as 2026-11-22. */
export function dayOf(instant: number): string {
  const { year, month, dayOfMonth } = wallClock(instant);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** The Swedish clock time of an instant, as 13.00. */
export function clockOf(instant: number): string {
  const { hour, minute } = wallClock(instant);
  return `${two(hour)}.${two(minute)}`;
}

/** Whether a text is a day that exists, from 1900 to 2999: 2027-02-29 is not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, dayOfMonth] = match.slice(1).map(Number) as [number, number, number];
  return year >= firstYear && year <= lastYear && isExists(year, month - 1, dayOfMonth);
}

/** A typed clock time ("13.00", "13:00", "9.30", "0930", "9") as "13.00"; null when it is none. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? "0");
  return hour < 24 && minute < 60 ? `${two(hour)}.${two(minute)}` : null;
}

/**
 * The instant when a Swedish clock shows `clock` on `day`. Null when the day or the time does not
 * exist, which is also so for the hour that is skipped when summer time begins. In the hour that comes
 * twice in autumn, the first of the two is meant.
 */
export function instantOf(day: string, clock: string): number | null {
  const time = readClock(clock);
  if (!isDay(day) || !time) return null;
  const asIfUtc = Date.parse(`${day}T${time.replace(".", ":")}Z`);
  for (const minutesAhead of offsetsAround(asIfUtc)) {
    const instant = asIfUtc - minutesAhead * 60_000;
    if (dayOf(instant) === day && clockOf(instant) === time) return instant;
  }
  return null;
}

/** Twenty-four hours in milliseconds: a span, and not the next Swedish day, which may be an hour shorter or longer. */
export const aDay = 24 * 3_600_000;

/** The first instant of a Swedish day. */
export function startOfDay(day: string): number {
  const instant = instantOf(day, "00.00");
  if (instant === null) throw new Error(`Not a day: ${day}`);
  return instant;
}

/** The day `days` after (or, negative, before) a day. */
export const addDays = (day: string, days: number) =>
  lightFormat(addCalendarDays(asDate(day), days), "yyyy-MM-dd");

/** The day `months` after a day; the month's last day when it has fewer: 31 January and one month is 28 February. */
export const addMonths = (day: string, months: number) =>
  lightFormat(addCalendarMonths(asDate(day), months), "yyyy-MM-dd");

/** Whole days from one day to another; negative when `to` is earlier. A day alone is read as midnight UTC (ECMA-262). */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / aDay;

/** The weekday of a day; 0 is Sunday. */
export const weekdayOf = (day: string) => getDay(asDate(day));

/** The number of a day's week, 1–53, as Swedish calendars count them (ISO 8601: weeks begin on Monday). */
export const weekOf = (day: string) => getISOWeek(asDate(day));

/** The year of a day. */
export const yearOf = (day: string) => Number(day.slice(0, 4));

/** Minutes ahead of UTC in force the day before and after; the greater first, so that the earlier instant wins. */
function offsetsAround(instant: number): number[] {
  const offsets = [-1, 1].map((days) => minutesAhead(instant + days * aDay));
  return [...new Set(offsets)].sort((one, other) => other - one);
}

/**
 * A day as date-fns wants it: midnight where the machine stands. Only its calendar fields are ever read,
 * so that it does not matter where that is.
 */
const asDate = (day: string) => parseISO(day);

const two = (number: number) => String(number).padStart(2, "0");
