import { addDays } from "./swedish-time";

/**
 * Writes calendar files (RFC 5545, RFC 5546). Every meeting is a single instant, so all times are UTC
 * with a Z and no time zone needs to be described; every calendar shows them on its own clock.
 */

type CalendarPerson = { name: string; address: string };

export type CalendarEvent = {
  /** See `meetingUid`: the same for a meeting through its whole life. */
  uid: string;
  /** Raised each time the meeting is moved or called off. */
  sequence: number;
  /** UTC milliseconds. */
  startsAt: number;
  endsAt: number;
  title: string;
  place: string | null;
  description: string | null;
  /** Where the meeting can be read on the web; left out unless it is an http address. */
  url: string | null;
  calledOff: boolean;
};

/** Something that stands on a whole day, such as a deadline, and takes no time from it. */
export type AllDayEvent = Pick<CalendarEvent, "uid" | "title" | "description" | "url"> & {
  /** 2027-03-01 */
  day: string;
};

/** The name by which calendars know what has a day: an action's due day, a call's last day. */
export function dayUid(kind: "action" | "call" | "duty", id: string, publicUrl: string): string {
  return `${kind}-${id}@${new URL(publicUrl).hostname}`;
}

/** The name by which calendars know a meeting: its own id at the host of the public address. */
export function meetingUid(meetingId: string, publicUrl: string): string {
  return `${meetingId}@${new URL(publicUrl).hostname}`;
}

/**
 * An event sent by mail to one person, who is asked to answer: METHOD:REQUEST, or METHOD:CANCEL when it
 * is called off.
 */
export function calendarRequest(
  event: CalendarEvent,
  organizer: CalendarPerson,
  attendee: CalendarPerson,
  stampedAt: number,
): string {
  const asked = event.calledOff ? "" : ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
  return calendarFile(event.calledOff ? "CANCEL" : "REQUEST", [
    ...eventLines(event, stampedAt, [
      `ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.address)}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${asked};CN=${quoted(attendee.name)}:${mailto(attendee.address)}`,
    ]),
  ]);
}

/** One event to put into a calendar by hand: METHOD:PUBLISH, no questions asked. */
export function calendarDownload(event: CalendarEvent, stampedAt: number): string {
  return calendarFile("PUBLISH", eventLines(event, stampedAt));
}

/** A calendar to subscribe to. Clients are asked to fetch it again every hour. */
export function calendarFeed(
  name: string,
  events: (CalendarEvent | AllDayEvent)[],
  stampedAt: number,
): string {
  return calendarFile("PUBLISH", [
    `NAME:${oneLine(name)}`,
    `X-WR-CALNAME:${oneLine(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap((event) =>
      "day" in event ? allDayLines(event, stampedAt) : eventLines(event, stampedAt),
    ),
  ]);
}

function calendarFile(method: "REQUEST" | "CANCEL" | "PUBLISH", lines: string[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Traffpunkt//Traffpunkt//SV",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...lines,
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function eventLines(event: CalendarEvent, stampedAt: number, people: string[] = []): string[] {
  const url = webAddress(event.url);
  return [
    "BEGIN:VEVENT",
    `UID:${oneLine(event.uid)}`,
    `DTSTAMP:${stamp(stampedAt)}`,
    `SEQUENCE:${Math.trunc(event.sequence)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `SUMMARY:${oneLine(event.title)}`,
    ...(event.place ? [`LOCATION:${oneLine(event.place)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...people,
    `STATUS:${event.calledOff ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${event.calledOff ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

/** A day has no hour and no zone: it begins and ends where the reader is (RFC 5545 § 3.6.1). */
function allDayLines(event: AllDayEvent, stampedAt: number): string[] {
  const url = webAddress(event.url);
  return [
    "BEGIN:VEVENT",
    `UID:${oneLine(event.uid)}`,
    `DTSTAMP:${stamp(stampedAt)}`,
    `DTSTART;VALUE=DATE:${date(event.day)}`,
    `DTEND;VALUE=DATE:${date(addDays(event.day, 1))}`,
    `SUMMARY:${oneLine(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** 20270301 */
const date = (day: string) => day.replaceAll("-", "");

/** 20270204T120000Z */
const stamp = (instant: number) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

/** A TEXT value (RFC 5545 § 3.3.11): line breaks and marks escaped, other control characters dropped. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const oneLine = (text: string) => escaped(text.replaceAll(/[\s\u0085]+/gu, " ").trim());

/** A parameter value (§ 3.2) can hold neither double quotes nor control characters, however escaped. */
const quoted = (text: string) =>
  `"${text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll('"', "'")
    .trim()}"`;

const mailto = (address: string) =>
  `mailto:${address
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, "")
    .replaceAll(/[^\x21-\x7e]|["<>\\^`{|}%]/gu, encodeURIComponent)}`;

function webAddress(text: string | null): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** Content lines are at most 75 octets; the rest goes on after a line break and a space (§ 3.1). */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
