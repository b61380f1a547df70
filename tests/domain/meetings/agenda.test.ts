import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { agendaItems, decisions, meetings, minuteItems, minutes, people } from "#db/schema.server";
import { isOnAgenda, lengthOf, timed } from "~/domain/meetings/agenda";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { carryOver, openAgenda } from "~/domain/meetings/agenda-opening.server";
import { addMeeting, day, endsAt, network, now, startsAt } from "./network";

test("a new meeting's agenda begins with the group's standing items and whoever holds the role presents", () => {
  const db = network();
  openAgenda(db, "spring", now);
  openAgenda(db, "spring", now);
  expect(agendaOf(db, "spring").map((item) => [item.title, item.presenterId, item.minutes])).toEqual([
    ["Inledning och val av justerare", "per", 10],
    ["Åtgärder från förra mötet", "karin", 15],
    ["Laget runt", "per", 30],
    ["Nästa möte", "siv", 5],
  ]);
  expect(agendaOf(db, "spring").map((item) => item.listsActions)).toEqual([false, true, false, false]);
});

test("the chair named for the meeting presents instead of the group's own", () => {
  const db = network();
  db.update(meetings).set({ chairId: "sara" }).where(eq(meetings.id, "spring")).run();
  openAgenda(db, "spring", now);
  expect(agendaOf(db, "spring")[0]?.presenterId).toBe("sara");
});

test("a deferred item comes back once, before the round, and says where it comes from", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  openAgenda(db, "spring", now);
  expect(carryOver(db, "network", now)).toBe(0);
  openAgenda(db, "spring", now);
  const agenda = agendaOf(db, "spring");
  expect(agenda.map((item) => item.title)).toEqual([
    "Inledning och val av justerare",
    "Åtgärder från förra mötet",
    "En femte vänort",
    "Laget runt",
    "Nästa möte",
  ]);
  expect(agenda[2]?.comesFrom).toEqual({
    why: "deferred",
    meetingId: "autumn",
    startsAt: now - 10 * day,
  });
  expect(agenda[2]?.presenterId).toBe("karin");
});

test("an item that was not reached comes back, and one that was dealt with does not", () => {
  const db = network();
  heldMeeting(db);
  db.insert(minuteItems)
    .values([
      { agendaItemId: "autumn-1", meetingId: "autumn", text: "Klart." },
      { agendaItemId: "autumn-2", meetingId: "autumn", notReachedAt: now },
    ])
    .run();
  openAgenda(db, "spring", now);
  const came = agendaOf(db, "spring").filter((item) => item.comesFrom);
  expect(came.map((item) => [item.title, item.comesFrom?.why])).toEqual([
    ["Vårens ansökningar", "notReached"],
  ]);
});

test("what is deferred again comes back from the meeting that deferred it last", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  openAgenda(db, "spring", now);
  const item = agendaOf(db, "spring").find((each) => each.comesFrom);
  hold(db, "spring");
  defer(db, item?.id ?? "", "spring");
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + 60 * day, endsAt: endsAt + 60 * day });
  expect(carryOver(db, "network", startsAt + day)).toBe(1);
  expect(carryOver(db, "network", startsAt + day)).toBe(0);
  const came = agendaOf(db, "summer").filter((each) => each.comesFrom);
  expect(came.map((each) => each.comesFrom?.meetingId)).toEqual(["spring"]);
});

test("a deferred item goes to the next meeting only, however many are planned", () => {
  const db = network();
  heldMeeting(db);
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + 60 * day, endsAt: endsAt + 60 * day });
  openAgenda(db, "summer", now);
  openAgenda(db, "spring", now);
  defer(db, "autumn-1");
  expect(carryOver(db, "network", now)).toBe(1);
  expect(agendaOf(db, "spring").some((item) => item.comesFrom)).toBe(true);
  expect(agendaOf(db, "summer").some((item) => item.comesFrom)).toBe(false);
});

test("an agenda that nobody has begun gets the standing items before what is carried there", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  expect(carryOver(db, "network", now)).toBe(1);
  openAgenda(db, "spring", now);
  expect(agendaOf(db, "spring").map((item) => item.title)).toEqual([
    "Inledning och val av justerare",
    "Åtgärder från förra mötet",
    "En femte vänort",
    "Laget runt",
    "Nästa möte",
  ]);
});

test("a deferred item taken off the agenda does not come back by itself", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  openAgenda(db, "spring", now);
  db.update(agendaItems).set({ declinedAt: now }).where(eq(agendaItems.originItemId, "autumn-1")).run();
  expect(carryOver(db, "network", now)).toBe(0);
});

test("when the meeting it came to is called off, the item goes on to the next, with what stood beside it", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  openAgenda(db, "spring", now);
  db.insert(agendaItems)
    .values({ id: "own", meetingId: "spring", position: 9, title: "Studieresa", kind: "discussion" })
    .run();
  db.update(meetings).set({ calledOffAt: now, calledOffWhy: "Snö" }).where(eq(meetings.id, "spring")).run();
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + 60 * day, endsAt: endsAt + 60 * day });
  openAgenda(db, "summer", now);
  expect(agendaOf(db, "summer").map((item) => [item.title, item.comesFrom?.why])).toEqual([
    ["Inledning och val av justerare", undefined],
    ["Åtgärder från förra mötet", undefined],
    ["En femte vänort", "deferred"],
    ["Studieresa", "calledOff"],
    ["Laget runt", undefined],
    ["Nästa möte", undefined],
  ]);
});

test("another group's deferrals stay in its own room", () => {
  const db = network();
  heldMeeting(db, { groupId: "politics" });
  defer(db, "autumn-1", "autumn", "politics");
  openAgenda(db, "spring", now);
  expect(agendaOf(db, "spring").some((item) => item.comesFrom)).toBe(false);
});

test("somebody who has left does not present what comes back", () => {
  const db = network();
  heldMeeting(db);
  defer(db, "autumn-1");
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "karin")).run();
  openAgenda(db, "spring", now);
  expect(agendaOf(db, "spring").find((item) => item.comesFrom)?.presenterId).toBeNull();
});

test("opening the agenda of a meeting that does not exist does nothing", () => {
  const db = network();
  openAgenda(db, "nowhere", now);
  expect(db.select().from(agendaItems).all()).toEqual([]);
});

test("planned times follow each other until an item without minutes, and the sum tells when it is too long", () => {
  const items = timed([{ minutes: 10 }, { minutes: null }, { minutes: 170 }], startsAt);
  expect(items.map((item) => item.startsAt)).toEqual([startsAt, startsAt + 600_000, null]);
  expect(lengthOf(items, { startsAt, endsAt })).toEqual({
    planned: 180,
    meeting: 150,
    tooLongBy: 30,
    unplanned: 1,
  });
});

test("what a member has put forward is on the agenda only once it is accepted", () => {
  const facts = { proposedBy: "sara", acceptedAt: null, declinedAt: null };
  expect(isOnAgenda(facts)).toBe(false);
  expect(isOnAgenda({ ...facts, acceptedAt: now })).toBe(true);
  expect(isOnAgenda({ ...facts, acceptedAt: now, declinedAt: now })).toBe(false);
});

/** A meeting held ten days ago with two items: "autumn". */
function heldMeeting(db: OpenDatabase, more: Partial<typeof meetings.$inferInsert> = {}): void {
  const began = now - 10 * day;
  addMeeting(db, {
    id: "autumn",
    year: 2026,
    number: 5,
    startsAt: began,
    endsAt: began + 3_600_000,
    ...more,
  });
  db.insert(agendaItems)
    .values([
      {
        id: "autumn-1",
        meetingId: "autumn",
        position: 1,
        title: "En femte vänort",
        kind: "decision",
        presenterId: "karin",
        minutes: 25,
      },
      { id: "autumn-2", meetingId: "autumn", position: 2, title: "Vårens ansökningar", kind: "discussion" },
    ])
    .run();
  hold(db, "autumn");
}

function hold(db: OpenDatabase, meetingId: string): void {
  db.update(meetings).set({ heldAt: now }).where(eq(meetings.id, meetingId)).run();
  db.insert(minutes).values({ meetingId, startedAt: now }).run();
}

function defer(db: OpenDatabase, agendaItemId: string, meetingId = "autumn", groupId = "network"): void {
  db.insert(decisions)
    .values({
      id: `deferral-${agendaItemId}`,
      groupId,
      meetingId,
      agendaItemId,
      kind: "deferral",
      text: "Frågan bordläggs.",
      createdAt: now,
    })
    .run();
}
