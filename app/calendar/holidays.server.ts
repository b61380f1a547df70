import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import { addDays, weekdayOf, yearOf } from "./swedish-time";

/**
 * Why people in Sweden are off on a day: a public holiday by law (SFS 1989:253); one of the three eves
 * that are off by collective agreement; a squeeze day (klämdag), a single workday between two days off;
 * or a Saturday or Sunday that is nothing else.
 */
export type DayOff = { kind: "holiday" | "eve" | "squeeze" | "weekend"; nameSv: string; nameEn: string };

/** Why a Swedish day is no good for a meeting, or null for an ordinary workday. */
export function dayOff(day: string): DayOff | null {
  return namedDays(yearOf(day)).get(day) ?? weekend(day);
}

/** The holidays, eves and squeeze days of a year, in order. */
export function daysOffIn(year: number): ({ day: string } & DayOff)[] {
  return [...namedDays(year)].map(([day, off]) => ({ day, ...off }));
}

/** The day that is so many workdays after a day. Squeeze days are workdays. */
export function workdaysAfter(day: string, workdays: number): string {
  let reached = day;
  for (let left = workdays; left > 0; ) {
    reached = addDays(reached, 1);
    const kind = dayOff(reached)?.kind;
    if (kind === undefined || kind === "squeeze") left -= 1;
  }
  return reached;
}

const years = new Map<number, Map<string, DayOff>>();

function namedDays(year: number): Map<string, DayOff> {
  const known = years.get(year);
  if (known) return known;
  const named = [...feasts(year)];
  const off = new Map(named);
  for (const [day] of named) {
    for (const beside of [addDays(day, -1), addDays(day, 1)]) {
      // The neighbours of a year's first and last day are never squeezed by it: both are off themselves.
      if (yearOf(beside) === year && isSqueezed(beside, off)) named.push([beside, squeeze]);
    }
  }
  const sorted = new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)));
  years.set(year, sorted);
  return sorted;
}

/** The library's kinds: "public" is a holiday by law, "bank" an eve when everything is closed. */
function* feasts(year: number): Iterable<[string, DayOff]> {
  const english = new Map(
    sweden()
      .getHolidays(year, "en")
      .map((feast) => [feast.rule, feast.name]),
  );
  for (const { date, type, name, rule } of sweden().getHolidays(year, "sv")) {
    if (type !== "public" && type !== "bank") continue;
    const kind = type === "public" ? "holiday" : "eve";
    yield [date.slice(0, 10), { kind, nameSv: name, nameEn: english.get(rule) ?? name }];
  }
}

const isSqueezed = (day: string, off: Map<string, DayOff>) =>
  !off.has(day) &&
  !weekend(day) &&
  [addDays(day, -1), addDays(day, 1)].every((beside) => off.has(beside) || weekend(beside));

const squeeze: DayOff = { kind: "squeeze", nameSv: "klämdag", nameEn: "day between two days off" };

function weekend(day: string): DayOff | null {
  const weekday = weekdayOf(day);
  if (weekday === 6) return { kind: "weekend", nameSv: "lördag", nameEn: "Saturday" };
  if (weekday === 0) return { kind: "weekend", nameSv: "söndag", nameEn: "Sunday" };
  return null;
}

const locate = createRequire(import.meta.url);
let rules: Holidays | null = null;

function sweden(): Holidays {
  if (rules) return rules;
  // Read when somebody first asks for a day, since all the world's holidays take a while to read.
  const Known = locate("date-holidays") as typeof Holidays;
  rules = new Known("SE", { languages: ["sv", "en"] });
  return rules;
}
