import { createHash } from "node:crypto";
import { type AllDayEvent, type CalendarEvent, calendarFeed } from "~/calendar/ics";
import { isUnchanged } from "./unchanged";

/**
 * The answer to a program that subscribes to a calendar: the calendar, or 304 when the program has it already.
 * `changedAt` (UTC ms) is when anything in the house was last changed; null when nothing ever was.
 */
export function calendarAnswer(
  request: Request,
  calendar: {
    name: string;
    events: (CalendarEvent | AllDayEvent)[];
    changedAt: number | null;
    cache: "private" | "public";
  },
  now: number,
): Response {
  const { name, events, changedAt, cache } = calendar;
  const sum = createHash("sha256")
    .update(JSON.stringify([name, events]))
    .digest("base64url")
    .slice(0, 22);
  const headers = new Headers({
    "Content-Type": "text/calendar; charset=utf-8",
    "Cache-Control": `${cache}, no-cache`,
    // Weak: the time stamps inside may differ although nothing in the calendar has.
    ETag: `W/"${sum}"`,
  });
  // A second that is not over may hold another change yet, which the same date would hide (RFC 9110 § 8.8.2.1).
  if (changedAt !== null && second(changedAt) < second(now))
    headers.set("Last-Modified", new Date(changedAt).toUTCString());
  if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers });
  return new Response(calendarFeed(name, events, changedAt ?? now), { headers });
}

const second = (instant: number) => Math.floor(instant / 1000);
