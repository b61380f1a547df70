import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { agendaItems, chronicle, minutes } from "#db/schema.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { currentItem, goToItem, leaveAgenda } from "~/domain/minutes/current-item.server";
import { deskClock, deskItems } from "~/domain/minutes/desk.server";
import { happenings } from "~/domain/minutes/follow";
import { followedMeeting } from "~/domain/minutes/follow.server";
import { markNotReached } from "~/domain/minutes/minutes.server";
import { addAction, addDecision, changeDecision, removeDecision } from "~/domain/minutes/outcomes.server";
import { paceOf } from "~/domain/minutes/pace";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { at, member, now, smallNetwork } from "./network";

const item = (number: number) => ({ meetingId: "m5", itemId: `m5-${number}` });
const held = (clock: string) => at("2026-11-12", clock);

test("the writer says where the meeting is: it begins the minutes, is kept as first said and not told of", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  expect(currentItem(db, "m5")).toBeNull();
  expect(goToItem(db, helena, item(1), held("13.02"))).toBeNull();
  expect(goToItem(db, helena, item(1), held("13.05"))).toBeNull();
  expect(currentItem(db, "m5")).toEqual({ itemId: "m5-1", since: held("13.02") });
  expect(goToItem(db, helena, item(2), held("13.37"))).toBeNull();
  expect(currentItem(db, "m5")).toEqual({ itemId: "m5-2", since: held("13.37") });
  leaveAgenda(db, "m5");
  leaveAgenda(db, "m5");
  expect(currentItem(db, "m5")).toBeNull();
  const told = db.select({ deed: chronicle.deed }).from(chronicle).all();
  expect(told.map(({ deed }) => deed)).toEqual(["began"]);
});

test("only an item on this agenda can be come to, and none once the text waits for sign-off", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  expect(goToItem(db, helena, { meetingId: "m5", itemId: "m4-1" }, now)).toEqual(refuse("notFound"));
  expect(goToItem(db, helena, item(2), now)).toBeNull();
  db.update(agendaItems).set({ declinedAt: now }).run();
  expect(currentItem(db, "m5")).toBeNull();
  db.update(agendaItems).set({ declinedAt: null }).run();
  db.update(minutes).set({ sentAt: now }).run();
  expect(currentItem(db, "m5")).toBeNull();
  expect(goToItem(db, helena, item(3), now)).toEqual(refuse("alreadySent"));
});

test("a meeting is as late as its item began, and later still when the item takes longer than planned", () => {
  const planned = [
    { id: "one", number: 1, startsAt: held("13.00"), minutes: 30 },
    { id: "two", number: 2, startsAt: held("13.30"), minutes: null },
    { id: "three", number: 3, startsAt: null, minutes: 10 },
  ];
  const late = (itemId: string, since: string, clock: string) =>
    paceOf(planned, { itemId, since: held(since) }, held(clock))?.late;
  expect(late("one", "13.00", "13.10")).toBe(0);
  expect(late("one", "13.07", "13.10")).toBe(7);
  expect(late("one", "13.07", "13.36")).toBe(7);
  expect(late("one", "13.07", "13.41")).toBe(11);
  expect(late("one", "12.55", "13.10")).toBe(-5);
  expect(late("one", "12.55", "13.31")).toBe(1);
  expect(late("two", "13.33", "15.00")).toBe(3);
  expect(late("three", "13.33", "15.00")).toBeNull();
  expect(paceOf(planned, null, now)).toBeNull();
  expect(paceOf(planned, { itemId: "gone", since: now }, now)).toBeNull();
});

test("the desk's clock goes by what the writer said, else by the plan, and asks around the meeting only", () => {
  const db = smallNetwork();
  const clock = (time: number) => deskClock(db, meetingOf(db), deskItems(db, meetingOf(db)), time);
  expect(clock(held("13.40"))).toMatchObject({ runningId: "m5-2", pace: null, points: true });
  expect(clock(held("11.30"))).toMatchObject({ points: false });
  expect(clock(now)).toMatchObject({ points: false });
  goToItem(db, member(db, "helena"), item(1), held("13.00"));
  expect(clock(held("13.40"))).toMatchObject({ runningId: "m5-1", pace: { number: 1, late: 10 } });
  expect(clock(now)).toMatchObject({ points: true });
});

test("those who follow see what items come to, but never the text", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  writeItem(db, helena, item(2), { text: "Bara för den som skriver.", version: 1 }, now);
  addDecision(db, helena, item(2), "decision", { text: "Vi väntar.", responsibleId: null }, now);
  const followed = followedMeeting(db, meetingOf(db), now);
  expect(JSON.stringify(followed)).not.toContain("Bara för den som skriver");
  expect(followed.items[1]).toMatchObject({ number: 2, decisions: [{ text: "Vi väntar." }] });
});

test("what has happened is told item by item, and a move to another item last", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  const look = () => followedMeeting(db, meetingOf(db), now);
  const since = (before: ReturnType<typeof look>) => happenings(before, look());
  let before = look();
  expect(since(before)).toEqual([]);
  const decision = addDecision(db, helena, item(2), "decision", { text: "A", responsibleId: null }, now);
  addDecision(db, helena, item(1), "deferral", { text: "B", responsibleId: null }, now);
  goToItem(db, helena, item(2), now);
  expect(since(before)).toEqual([
    { what: "deferral", number: 1 },
    { what: "decision", number: 2 },
    { what: "cameTo", number: 2 },
  ]);
  before = look();
  const words = { text: "C", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-01" };
  addAction(db, helena, item(2), words, now);
  markNotReached(db, helena, item(3), true, now);
  leaveAgenda(db, "m5");
  expect(since(before)).toEqual([
    { what: "action", number: 2 },
    { what: "notReached", number: 3 },
    { what: "goneThrough", number: 0 },
  ]);
  before = look();
  const id = decision as string;
  changeDecision(db, helena, { meetingId: "m5", id }, { text: "D", responsibleId: null }, 1, now);
  expect(since(before)).toEqual([{ what: "changed", number: 2 }]);
  before = look();
  removeDecision(db, helena, { meetingId: "m5", id }, now);
  expect(since(before)).toEqual([{ what: "changed", number: 2 }]);
  before = look();
  db.update(agendaItems).set({ title: "Annat" }).run();
  expect(since(before)).toEqual([{ what: "agenda", number: 0 }]);
});

const meetingOf = (db: Database) => meetingById(db, "m5") as Meeting;
