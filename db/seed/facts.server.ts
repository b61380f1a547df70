import beyond from "../demo/beyond.json";
import facts from "../demo/municipality.json";

/**
 * `facts` is the fictional municipality as its file tells it; `beyond` is what the demo shows where that file
 * is silent: the answers to the next notice, the days of the year's tasks, the political group's meetings.
 */
export { beyond, facts };

export type MeetingFacts = (typeof facts.meetings)[number];

/** The instant when a Swedish clock shows a time on a day, UTC milliseconds; null when it never does. */
export type InstantOf = (day: string, clock: string) => number | null;

/** As `InstantOf`, for days and times that are known to exist. */
export type At = (day: string, clock: string) => number;

/** Turns an `InstantOf` into one that throws where the clock never shows the time. */
export function sure(instantOf: InstantOf): At {
  return (day, clock) => {
    const instant = instantOf(day, clock);
    if (instant === null) throw new Error(`The demo names a time that does not exist: ${day} ${clock}`);
    return instant;
  };
}

/** Kronor as the file has them, in öre. */
export const inOre = (kronor: number | null) => (kronor === null ? null : Math.round(kronor * 100));
