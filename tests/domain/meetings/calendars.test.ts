import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chronicle, invitations, meetings, people } from "#db/schema.server";
import { calendarByKey, calendarOf, lastChange, linkFor } from "~/domain/meetings/calendars.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { isUnchanged } from "~/http/unchanged";
import { addMeeting, day, member, network, now, startsAt } from "./network";

test("a calendar holds the meetings of one's rooms and those one is invited to, and nothing called off", () => {
  const db = network();
  addMeeting(db, { id: "politics", groupId: "politics" });
  addMeeting(db, { id: "off", calledOffAt: now });
  addMeeting(db, { id: "long ago", startsAt: now - 500 * day, endsAt: now - 499 * day });
  addMeeting(db, { id: "last autumn", startsAt: now - 300 * day, endsAt: now - 299 * day });
  const ids = (id: string) => calendarOf(db, member(db, id), now).map((meeting) => meeting.id);
  expect(ids("sara")).toEqual(["last autumn", "spring"]);
  expect(ids("lisa")).toEqual(["politics"]);
  expect(ids("olle")).toEqual([]);
  invite(db, "olle");
  expect(ids("olle")).toEqual(["spring"]);
  db.update(invitations).set({ withdrawnAt: now }).run();
  expect(ids("olle")).toEqual([]);
});

test("the online address is there for the invited, and for nobody else", () => {
  const db = network();
  const link = (id: string) =>
    calendarOf(db, member(db, id), now).find((meeting) => meeting.id === "spring")?.link;
  expect(link("sara")).toBeNull();
  invite(db, "sara");
  const invited = (id: string) => meetingFor(db, member(db, id), "spring")?.thing.personId;
  expect([invited("sara"), invited("dan")]).toEqual(["sara", null]);
  expect(link("sara")).toBe("https://video.example.se/spring");
  expect(link("dan")).toBeNull();
  const spring = meetingById(db, "spring") as Meeting;
  expect(linkFor(member(db, "olle"), spring, null)).toBeNull();
  expect(linkFor(member(db, "olle"), spring, "sara")).toBeNull();
});

test("a key opens one person's calendar as long as it is theirs and they are here", () => {
  const db = network();
  const key = "a".repeat(32);
  expect(calendarByKey(db, key, now)).toBeNull();
  db.update(people).set({ calendarKey: key }).where(eq(people.id, "sara")).run();
  expect(calendarByKey(db, key, now)?.meetings.map((meeting) => meeting.id)).toEqual(["spring"]);
  expect(calendarByKey(db, "", now)).toBeNull();
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "sara")).run();
  expect(calendarByKey(db, key, now)).toBeNull();
});

test("no calendar is newer than the last thing that happened in the house", () => {
  const db = network();
  expect(lastChange(db)).toBeNull();
  for (const at of [now, now - 5]) {
    db.insert(chronicle).values({ at, deed: "changed", subject: "meeting", subjectId: "spring" }).run();
  }
  expect(lastChange(db)).toBe(now);
});

test("a moved meeting stays the same event with a higher sequence", () => {
  const db = network();
  db.update(meetings)
    .set({ startsAt: startsAt - day, sequence: 1 })
    .where(eq(meetings.id, "spring"))
    .run();
  expect(calendarOf(db, member(db, "sara"), now)[0]).toMatchObject({ id: "spring", sequence: 1 });
});

test("what somebody has is unchanged by its mark, and by its time only when they name no mark", () => {
  const answer = new Headers({ ETag: 'W/"abc"', "Last-Modified": "Sun, 22 Nov 2026 11:00:00 GMT" });
  const asked = (headers: Record<string, string>) =>
    isUnchanged(new Request("http://x.example/", { headers }), answer);
  const [before, same] = ["Sun, 22 Nov 2026 10:59:59 GMT", "Sun, 22 Nov 2026 11:00:00 GMT"];
  expect(asked({})).toBe(false);
  expect(asked({ "If-None-Match": 'W/"abc"' })).toBe(true);
  expect(asked({ "If-None-Match": '"x", "abc"' })).toBe(true);
  expect(asked({ "If-None-Match": "*" })).toBe(true);
  expect(asked({ "If-None-Match": '"x"', "If-Modified-Since": same })).toBe(false);
  expect(asked({ "If-Modified-Since": same })).toBe(true);
  expect(asked({ "If-Modified-Since": before })).toBe(false);
  expect(asked({ "If-Modified-Since": "yesterday" })).toBe(false);
});

function invite(db: ReturnType<typeof network>, personId: string): void {
  db.insert(invitations)
    .values({ id: `i-${personId}`, meetingId: "spring", personId, capacity: "guest", invitedAt: now })
    .run();
}
