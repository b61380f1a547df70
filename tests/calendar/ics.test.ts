import ICAL from "ical.js";
import { expect, test } from "vitest";
import {
  type CalendarEvent,
  calendarDownload,
  calendarFeed,
  calendarRequest,
  meetingUid,
} from "~/calendar/ics";

const stampedAt = Date.parse("2026-11-20T09:15:30Z");
const organizer = { name: "Internationella nätverket", address: "traffpunkt@example.se" };
const attendee = { name: "Helena Hansson", address: "helena.hansson@example.se" };
const event = {
  uid: "m1@traffpunkt.ekbacka.se",
  sequence: 0,
  startsAt: Date.parse("2027-02-04T12:00Z"),
  endsAt: Date.parse("2027-02-04T14:30Z"),
  title: "Internationella nätverket, möte 1 2027",
  place: "Eksalen, kommunhuset, Stortorget 1",
  description: "Dagordning:\n13.00  1. Inledning; val av justerare",
  url: "https://traffpunkt.ekbacka.se/moten/m1",
  calledOff: false,
} satisfies CalendarEvent;

test("a request carries the meeting to one person who is asked to answer", () => {
  const calendar = parsed(calendarRequest(event, organizer, attendee, stampedAt));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
  const [only] = events(calendar);
  expect(text(only, "uid")).toBe("m1@traffpunkt.ekbacka.se");
  expect(text(only, "sequence")).toBe("0");
  expect(text(only, "dtstamp")).toBe("2026-11-20T09:15:30Z");
  expect(text(only, "summary")).toBe("Internationella nätverket, möte 1 2027");
  expect(text(only, "location")).toBe("Eksalen, kommunhuset, Stortorget 1");
  expect(text(only, "description")).toBe("Dagordning:\n13.00  1. Inledning; val av justerare");
  expect(text(only, "url")).toBe("https://traffpunkt.ekbacka.se/moten/m1");
  expect(text(only, "status")).toBe("CONFIRMED");
  expect(text(only, "organizer")).toBe("mailto:traffpunkt@example.se");
  const attendees = only?.getAllProperties("attendee") ?? [];
  expect(attendees).toHaveLength(1);
  expect(attendees[0]?.getFirstValue()).toBe("mailto:helena.hansson@example.se");
  expect(attendees[0]?.getParameter("cn")).toBe("Helena Hansson");
  expect(attendees[0]?.getParameter("rsvp")).toBe("TRUE");
  expect(attendees[0]?.getParameter("partstat")).toBe("NEEDS-ACTION");
});

test("calling off cancels the same event with a higher sequence, and asks nobody to answer", () => {
  const off = { ...event, sequence: 2, calledOff: true };
  const calendar = parsed(calendarRequest(off, organizer, attendee, stampedAt));
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  const [only] = events(calendar);
  expect(text(only, "uid")).toBe(event.uid);
  expect(text(only, "sequence")).toBe("2");
  expect(text(only, "status")).toBe("CANCELLED");
  expect(only?.getFirstProperty("attendee")?.getParameter("rsvp")).toBeUndefined();
});

test("times are UTC with a Z on both sides of both clock changes, and no time zone is named", () => {
  for (const [startsAt, written] of [
    ["2027-03-27T12:00:00Z", "DTSTART:20270327T120000Z"],
    ["2027-03-28T00:59:00Z", "DTSTART:20270328T005900Z"],
    ["2027-03-28T01:00:00Z", "DTSTART:20270328T010000Z"],
    ["2027-03-29T11:00:00Z", "DTSTART:20270329T110000Z"],
    ["2027-10-31T00:30:00Z", "DTSTART:20271031T003000Z"],
    ["2027-10-31T01:30:00Z", "DTSTART:20271031T013000Z"],
    ["2027-11-01T12:00:00Z", "DTSTART:20271101T120000Z"],
  ] as const) {
    const start = Date.parse(startsAt);
    const file = calendarDownload({ ...event, startsAt: start, endsAt: start + 5_400_000 }, stampedAt);
    expect(file).toContain(`\r\n${written}\r\n`);
    expect(file).not.toContain("TZID");
    const read = new ICAL.Event(events(parsed(file))[0] as ICAL.Component);
    expect(read.startDate.toJSDate().getTime()).toBe(start);
    expect(read.endDate.toJSDate().getTime()).toBe(start + 5_400_000);
  }
});

test("a download and a feed publish events, and the feed says its name and how often to look", () => {
  const feed = parsed(
    calendarFeed("Nätverkets möten", [event, { ...event, uid: "m2@x", calledOff: true }], stampedAt),
  );
  expect(feed.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(feed.getFirstPropertyValue("x-wr-calname")).toBe("Nätverkets möten");
  expect(feed.getFirstPropertyValue("name")).toBe("Nätverkets möten");
  expect(String(feed.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
  expect(events(feed).map((each) => [text(each, "uid"), text(each, "status")])).toEqual([
    ["m1@traffpunkt.ekbacka.se", "CONFIRMED"],
    ["m2@x", "CANCELLED"],
  ]);
  expect(calendarDownload(event, stampedAt)).not.toMatch(/ATTENDEE|ORGANIZER|REFRESH/);
  expect(events(parsed(calendarFeed("Tomt", [], stampedAt)))).toEqual([]);
});

test("no line is longer than 75 octets, and no character is cut in two", () => {
  const long = Array.from("åäö🇸🇪 räksmörgås ".repeat(600)).slice(0, 10_000).join("").trim();
  const file = calendarRequest(
    { ...event, title: long, description: `${long}\n${long}`, place: long },
    { ...organizer, name: "Ö".repeat(200) },
    attendee,
    stampedAt,
  );
  const lines = file.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toContain("\ufffd");
  expect(Buffer.from(file).toString("utf8")).toBe(file);
  const [only] = events(parsed(file));
  expect(text(only, "summary")).toBe(long);
  expect(text(only, "description")).toBe(`${long}\n${long}`);
  expect(text(only, "location")).toBe(long);
});

test("every line ends with CRLF, the last one too", () => {
  const file = calendarRequest(event, organizer, attendee, stampedAt);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("no text can begin a line or a property of its own", () => {
  const breaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c", "\u0000", "\r\n "];
  for (const lineBreak of breaks) {
    const evil = `a${lineBreak}ATTENDEE:mailto:evil@example.se${lineBreak}END:VEVENT";CN=x\\,;: ^n`;
    const hostile: CalendarEvent = {
      ...event,
      uid: evil,
      title: evil,
      place: evil,
      description: evil,
      url: `https://example.se/${evil}`,
    };
    const person = { name: evil, address: `a@b.se${lineBreak}ATTENDEE:mailto:evil@example.se` };
    const file = calendarRequest(hostile, person, person, stampedAt);
    const feed = calendarFeed(evil, [hostile], stampedAt);
    for (const each of [file, feed]) {
      const calendar = parsed(each);
      expect(events(calendar)).toHaveLength(1);
      expect(each).not.toMatch(/[^\P{Cc}\r\n]/u);
      expect(each.replaceAll("\r\n", "")).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    }
    const [only] = events(parsed(file));
    expect(only?.getAllProperties("attendee")).toHaveLength(1);
    expect(only?.getAllProperties("organizer")).toHaveLength(1);
    expect(text(only, "summary")).toContain("ATTENDEE:mailto:evil@example.se");
  }
});

test("marks with a meaning in the format come back as they were typed", () => {
  const marks = 'Semikolon; komma, bak\\streck, \\n ordagrant, kolon: "citat" och tab\tslut';
  const [only] = events(parsed(calendarDownload({ ...event, description: marks }, stampedAt)));
  expect(text(only, "description")).toBe(marks);
  const lone = { ...event, title: "Halvt tecken \ud83d slut" };
  expect(text(events(parsed(calendarDownload(lone, stampedAt)))[0], "summary")).toBe(
    "Halvt tecken \ufffd slut",
  );
});

test("an address that is no web address is left out, and so is what is empty", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "inte en adress", ""]) {
    expect(calendarDownload({ ...event, url, place: null, description: "" }, stampedAt)).not.toMatch(
      /URL|LOCATION|DESCRIPTION/,
    );
  }
});

test("a meeting keeps its name in calendars whatever the port and path of the public address", () => {
  expect(meetingUid("abc", "https://traffpunkt.ekbacka.se")).toBe("abc@traffpunkt.ekbacka.se");
  expect(meetingUid("abc", "http://traffpunkt.ekbacka.se:3000/x")).toBe("abc@traffpunkt.ekbacka.se");
});

const parsed = (file: string) => new ICAL.Component(ICAL.parse(file));
const events = (calendar: ICAL.Component) => calendar.getAllSubcomponents("vevent");
const text = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name));
