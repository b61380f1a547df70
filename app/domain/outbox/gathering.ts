import { addDays, dayOf, instantOf, startOfDay, weekdayOf } from "~/calendar/swedish-time";

/** The Swedish clock at which digests are made. */
const clock = "07.00";

/** When letters that wait are gathered next, strictly after an instant, UTC ms: on weekdays, or on Mondays, at seven. */
export function nextGathering(rhythm: "daily" | "weekly", after: number): number {
  for (let day = dayOf(after); ; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    const gathers = rhythm === "daily" ? weekday !== 0 && weekday !== 6 : weekday === 1;
    const at = instantOf(day, clock) ?? startOfDay(day);
    if (gathers && at > after) return at;
  }
}
