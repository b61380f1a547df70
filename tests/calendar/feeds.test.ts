import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { actions, calls, groups, meetings, people, programmes } from "#db/schema.server";
import { type AllDayEvent, calendarFeed, calendarRequest } from "~/calendar/ics";
import { instantOf } from "~/calendar/swedish-time";
import { isWatching, watchCall, watchedCalls } from "~/domain/funding/watches.server";
import { calendarByKey, lastChange, publishedCalendar } from "~/domain/meetings/calendars.server";
import { callOff } from "~/domain/meetings/changes.server";
import { meetingFacts } from "~/domain/meetings/invited.server";
import { calendarAnswer } from "~/http/calendar-answer";
import { dueDayOf, lastDayOf } from "~/mail/calendar-days.server";
import { calendarEventOf } from "~/mail/meeting-words.server";
import { addMeeting, day, endsAt, member, network, now, startsAt } from "../domain/meetings/network";

const publicUrl = "https://traffpunkt.example.se";
const key = "k".repeat(32);

test.each(["2027-02-28", "2027-03-28", "2027-10-31", "2027-12-31"])(
  "a deadline on %s stands on that day and no other, also when the clocks change",
  (due) => {
    const [event] = events(
      calendarFeed(
        "Kalender",
        [dueDayOf({ id: "a1", text: "Boka; lokal", dueDay: due }, "sv", publicUrl)],
        now,
      ),
    );
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(due);
    expect(event?.duration.toString()).toBe("P1D");
    expect(event?.summary).toBe("Klart senast i dag: Boka; lokal");
    expect(event?.uid).toBe("action-a1@traffpunkt.example.se");
    expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  },
);

test.each([
  ["2027-03-26", "12:00"],
  ["2027-03-29", "11:00"],
  ["2027-10-29", "11:00"],
  ["2027-11-01", "12:00"],
])("a meeting at 13.00 in Sweden on %s is at %s UTC in the feed", (date, utc) => {
  const db = network();
  const start = instantOf(date, "13.00") ?? 0;
  db.update(meetings)
    .set({ startsAt: start, endsAt: start + 3_600_000, calledAt: now })
    .run();
  publish(db);
  const [event] = events(groupFeed(db));
  expect(event?.startDate.toJSDate().toISOString()).toBe(`${date}T${utc}:00.000Z`);
});

test("one's own calendar has one's meetings, open actions, and the calls one watches", () => {
  const db = withRecords();
  expect(watchCall(db, member(db, "sara"), "call", true, now)).toBeNull();
  expect(titles(ownFeed(db))).toEqual([
    "Internationella nätverket, möte 1 2027",
    "Klart senast i dag: Boka lokal",
    "Sista ansökningsdag: Europeiska dagar",
  ]);
  watchCall(db, member(db, "sara"), "call", false, now);
  db.update(actions).set({ doneAt: now }).where(eq(actions.id, "a1")).run();
  expect(titles(ownFeed(db))).toEqual(["Internationella nätverket, möte 1 2027"]);
});

test("watching twice is once, stopping twice too, and a call that is not there cannot be watched", () => {
  const db = withRecords();
  const sara = member(db, "sara");
  for (const _ of [1, 2]) expect(watchCall(db, sara, "call", true, now)).toBeNull();
  expect([isWatching(db, "call", "sara"), isWatching(db, "call", "dan")]).toEqual([true, false]);
  expect(watchedCalls(db, "sara").map((call) => call.id)).toEqual(["call"]);
  for (const _ of [1, 2]) expect(watchCall(db, sara, "call", false, now)).toBeNull();
  expect(watchedCalls(db, "sara")).toEqual([]);
  expect(watchCall(db, sara, "nowhere", true, now)).toEqual({ refused: "notFound" });
});

test("a group's public calendar holds called meetings only, and neither names nor the way in", () => {
  const db = network();
  expect(publishedCalendar(db, "network", now)).toBeNull();
  publish(db);
  expect(events(groupFeed(db))).toEqual([]);
  addMeeting(db, {
    id: "called",
    calledAt: now,
    number: 2,
    theme: "Ungdomar",
    chairId: "per",
    noticeText: "Hej Eva",
  });
  addMeeting(db, { id: "off", calledAt: now, calledOffAt: now, number: 3 });
  addMeeting(db, { id: "other", calledAt: now, groupId: "politics" });
  const feed = groupFeed(db);
  const [event, ...more] = events(feed);
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    summary: "Internationella nätverket, möte 2 2027: Ungdomar",
    location: "Eksalen",
  });
  expect(event?.startDate.toJSDate().getTime()).toBe(startsAt);
  expect(event?.endDate.toJSDate().getTime()).toBe(endsAt);
  expect(feed).not.toMatch(/Per|Karin|Eva|video\.example|ATTENDEE|ORGANIZER|moten\//);
  expect(titles(groupFeed(db, "en"))).toEqual(["Internationella nätverket, meeting 2 2027: Ungdomar"]);
  db.update(groups).set({ closedOn: "2026-01-01" }).run();
  expect(publishedCalendar(db, "network", now)).toBeNull();
});

test("a meeting has one UID in the mail, in one's own calendar and in the public one", () => {
  const db = withRecords();
  publish(db);
  db.update(meetings).set({ calledAt: now }).run();
  const [meeting] = publishedCalendar(db, "network", now)?.meetings ?? [];
  if (!meeting) throw new Error("No meeting");
  const event = calendarEventOf({ ...meetingFacts(meeting), path: "/moten/spring" }, "sv", publicUrl);
  const person = { name: "Sara", address: "sara@example.se" };
  const uids = [calendarRequest(event, person, person, now), ownFeed(db), groupFeed(db)].map(
    (file) => events(file)[0]?.uid,
  );
  expect(uids).toEqual(Array(3).fill("spring@traffpunkt.example.se"));
});

test("whoever has the calendar already gets 304 until what it shows changes, by ETag and by date", async () => {
  const db = network();
  publish(db);
  watchCall(withCall(db), member(db, "sara"), "call", true, now);
  db.update(meetings).set({ calledAt: now }).run();
  const later = now + 5_000;
  const first = answer(db, {}, later);
  const known = { "if-none-match": first.headers.get("etag") ?? "" };
  const since = { "if-modified-since": first.headers.get("last-modified") ?? "" };
  expect([answer(db, known, later).status, answer(db, since, later).status]).toEqual([304, 304]);
  expect(await answer(db, known, later).text()).toBe("");
  callOff(db, member(db, "karin"), "spring", "Sjukdom", later + 1000);
  expect([answer(db, known, later + day).status, answer(db, since, later + day).status]).toEqual([200, 200]);
});

test("a date is not given for a second that is not over: another change in it would be hidden", () => {
  const db = withCall(network());
  watchCall(db, member(db, "sara"), "call", true, now);
  expect(answer(db, {}, now + 999).headers.has("last-modified")).toBe(false);
  expect(answer(db, {}, now + 1000).headers.get("last-modified")).toBe(new Date(now).toUTCString());
});

function withRecords() {
  const db = withCall(network());
  db.update(people).set({ calendarKey: key }).where(eq(people.id, "sara")).run();
  const action = { groupId: "network", responsibleId: "sara", createdAt: now, changedAt: now };
  db.insert(actions)
    .values([
      { ...action, id: "a1", text: "Boka lokal", dueDay: "2027-02-01" },
      { ...action, id: "a3", text: "Någon annans", dueDay: "2027-02-01", responsibleId: "erik" },
    ])
    .run();
  return db;
}

function withCall(db: OpenDatabase) {
  db.insert(programmes)
    .values({ code: "X", nameSv: "Programmet", nameEn: "The programme", kind: "fund" })
    .run();
  const call = {
    programmeCode: "X",
    title: "Europeiska dagar",
    closesOn: "2027-03-01",
    closesAtClock: "17.00",
  };
  db.insert(calls)
    .values({ ...call, id: "call", status: "watching" })
    .run();
  return db;
}

const publish = (db: OpenDatabase) =>
  db.update(groups).set({ publishesMeetings: true }).where(eq(groups.id, "network")).run();

function ownFeed(db: OpenDatabase): string {
  const own = calendarByKey(db, key, now);
  if (!own) throw new Error("No calendar");
  const list = [
    ...own.meetings.map((each) => calendarEventOf({ ...meetingFacts(each), path: null }, "sv", publicUrl)),
    ...own.actions.map((each) => dueDayOf(each, "sv", publicUrl)),
    ...own.calls.map((each): AllDayEvent => lastDayOf(each, "sv", publicUrl)),
  ];
  return calendarFeed("Kalender", list, now);
}

const groupEvents = (db: OpenDatabase, language: "sv" | "en") =>
  (publishedCalendar(db, "network", now)?.meetings ?? []).map((each) =>
    calendarEventOf({ ...meetingFacts({ ...each, link: null }), path: null }, language, publicUrl),
  );

const groupFeed = (db: OpenDatabase, language: "sv" | "en" = "sv") =>
  calendarFeed("Kalender", groupEvents(db, language), now);

const answer = (db: OpenDatabase, headers: Record<string, string>, at: number) =>
  calendarAnswer(
    new Request("http://127.0.0.1/kalender/grupp/network.ics", { headers }),
    { name: "Möten", events: groupEvents(db, "sv"), changedAt: lastChange(db), cache: "public" },
    at,
  );

const events = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));

const titles = (file: string) => events(file).map((event) => event.summary);
