import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { actions, agendaItems, decisions, meetings, minutes, referrals } from "#db/schema.server";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { addItem, changeItem, declineItem } from "~/domain/meetings/agenda-items.server";
import { carryOver, openAgenda } from "~/domain/meetings/agenda-opening.server";
import { earlierMatters } from "~/domain/meetings/earlier-matters.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { fillStanding } from "~/domain/meetings/next-agenda.server";
import { changeProposal, proposeItem } from "~/domain/meetings/proposals.server";
import { matterOf } from "~/domain/minutes/matter.server";
import { refuse } from "~/domain/refusal";
import { addMeeting, day, endsAt, member, network, now, startsAt } from "./network";

const plan = {
  title: "Vänorterna igen",
  description: null,
  kind: "discussion",
  presenterId: null,
  minutes: 20,
} as const;
const field = "continues";

test("what is open stands first, then the newest, and what every meeting has does not stand there", () => {
  const db = threeMeetings();
  defer(db, "old-1", "old");
  todo(db, "autumn-2", "autumn");
  expect(offered(db)).toEqual([
    ["Vårens ansökningar", true, 4],
    ["En gammal fråga", true, 3],
    ["En femte vänort", false, 4],
    ["Studieresa", false, 3],
  ]);
  db.update(actions).set({ doneAt: now }).run();
  expect(offered(db)[0]).toEqual(["En gammal fråga", true, 3]);
});

test("a matter is offered by the item where it was last up, also to the item that continues it", () => {
  const db = threeMeetings();
  link(db, "autumn-1", "old-2");
  expect(offered(db).map(([title]) => title)).not.toContain("Studieresa");
  const id = added(db, "autumn-1");
  expect(offered(db).map(([title]) => title)).not.toContain("En femte vänort");
  expect(offered(db, "karin", id).map(([title]) => title)).toContain("En femte vänort");
});

test("an item that continues another shares its history, and says so on the agenda", () => {
  const db = threeMeetings();
  link(db, "autumn-1", "old-2");
  const id = added(db, "autumn-1");
  const turns = matterOf(db, member(db, "karin"), id)?.turns ?? [];
  expect(turns.map((turn) => turn.itemId)).toEqual([id, "autumn-1", "old-2"]);
  expect(agendaOf(db, "spring").find((item) => item.id === id)?.comesFrom).toEqual({
    why: "continues",
    meetingId: "autumn",
    startsAt: now - 10 * day,
  });
});

test("neither itself, another of the same meeting nor a later one is continued, and nothing is written", () => {
  const db = threeMeetings();
  const id = added(db, null);
  const other = added(db, null);
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + day, endsAt: endsAt + day });
  const later = addItem(db, member(db, "karin"), "summer", plan, null, now) as string;
  for (const earlier of [id, other, later])
    expect(change(db, id, earlier)).toEqual(refuse("earlierNotEarlier", { field }));
  expect(addItem(db, member(db, "karin"), "spring", { ...plan, originItemId: later }, null, now)).toEqual(
    refuse("earlierNotEarlier", { field }),
  );
  expect(originOf(db, id)).toBeNull();
  expect(agendaOf(db, "spring")).toHaveLength(2);
});

test("no circle is closed, also when meetings have changed order since", () => {
  const db = threeMeetings();
  link(db, "autumn-1", "old-2");
  const id = added(db, "autumn-1");
  db.update(meetings)
    .set({ startsAt: startsAt + 9 * day, endsAt: endsAt + 9 * day })
    .where(eq(meetings.id, "old"))
    .run();
  const which = { meetingId: "old", itemId: "old-2" };
  const circle = { plan: { ...plan, originItemId: id }, shownVersion: 1 };
  expect(changeItem(db, member(db, "karin"), which, circle, now)).toEqual(
    refuse("earlierTurnsBack", { field }),
  );
  expect(originOf(db, "old-2")).toBeNull();
});

test("what is gone, off the agenda, called off or another group's is not continued", () => {
  const db = threeMeetings();
  addMeeting(db, { id: "p0", groupId: "politics", number: 9, startsAt: now - day, endsAt: now - day + 1 });
  put(db, "p0", [["p0-1", "Deras fråga", "discussion"]]);
  const refused = (id: string) =>
    addItem(db, member(db, "karin"), "spring", { ...plan, originItemId: id }, null, now);
  const gone = refuse("earlierGone", { field });
  for (const id of ["nothing", "' or 1=1 --", "p0-1"]) expect(refused(id)).toEqual(gone);
  db.update(agendaItems).set({ declinedAt: now }).where(eq(agendaItems.id, "old-1")).run();
  expect(refused("old-1")).toEqual(gone);
  db.update(meetings).set({ calledOffAt: now, calledOffWhy: "x" }).where(eq(meetings.id, "autumn")).run();
  expect(refused("autumn-1")).toEqual(gone);
  expect(offered(db).map(([title]) => title)).toEqual(["Studieresa"]);
  expect(agendaOf(db, "spring")).toHaveLength(0);
});

test("another group's item is offered once it has been sent here, to those who may see it", () => {
  const db = threeMeetings();
  addMeeting(db, { id: "p0", groupId: "politics", number: 9, startsAt: now - day, endsAt: now - day + 1 });
  put(db, "p0", [["p0-1", "Deras fråga", "discussion"]]);
  db.insert(referrals)
    .values({ id: "r1", fromItemId: "p0-1", toGroupId: "network", question: "?", sentAt: now })
    .run();
  expect(offered(db)[0]).toEqual(["Deras fråga", false, 9]);
  expect(earlierMatters(db, member(db, "karin"), spring(db))[0]?.groupName).toBe("Internationella gruppen");
  expect(offered(db, "sara").map(([title]) => title)).not.toContain("Deras fråga");
  const mine = { ...plan, originItemId: "p0-1" };
  expect(proposeItem(db, member(db, "sara"), "spring", mine, null, now)).toEqual(
    refuse("earlierGone", { field }),
  );
  const id = addItem(db, member(db, "karin"), "spring", mine, null, now) as string;
  // The network's agenda is for all staff, and does not tell them when the other group met.
  expect(agendaOf(db, "spring").find((item) => item.id === id)?.comesFrom).toBeNull();
});

test("a proposal can continue a matter, and only once it is accepted has the matter been taken up", () => {
  const db = threeMeetings();
  defer(db, "autumn-1", "autumn");
  const sara = member(db, "sara");
  const idea = { ...plan, originItemId: "autumn-1" };
  const id = proposeItem(db, sara, "spring", idea, null, now) as string;
  expect(originOf(db, id)).toBe("autumn-1");
  const which = { meetingId: "spring", itemId: id };
  expect(
    changeProposal(db, sara, which, { plan: { ...plan, originItemId: null }, shownVersion: 1 }, now),
  ).toBeNull();
  expect(originOf(db, id)).toBeNull();
  changeProposal(db, sara, which, { plan: idea, shownVersion: 2 }, now);
  declineItem(db, member(db, "karin"), which, now);
  expect(carryOver(db, "network", now)).toBe(1);
});

test("what continues a settled matter goes on when its meeting is called off, as every item does", () => {
  const db = threeMeetings();
  added(db, "autumn-1");
  db.update(meetings).set({ calledOffAt: now, calledOffWhy: "Snö" }).where(eq(meetings.id, "spring")).run();
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + day, endsAt: endsAt + day });
  openAgenda(db, "summer", now);
  expect(agendaOf(db, "summer").map(({ title }) => title)).toContain("Vänorterna igen");
});

test("an agenda with such an item has one of its own", () => {
  const db = threeMeetings();
  added(db, "autumn-1");
  const meeting = meetingById(db, "spring");
  expect(meeting && fillStanding(db, meeting)).toBe(false);
});

/** The network's meetings of May and November 2026 held, each with two matters; spring 2027 ahead. */
function threeMeetings(): OpenDatabase {
  const db = network();
  for (const [id, number, at] of [
    ["old", 3, now - 190 * day],
    ["autumn", 4, now - 10 * day],
  ] as const) {
    addMeeting(db, { id, year: 2026, number, startsAt: at, endsAt: at + 7_200_000, heldAt: at });
    db.insert(minutes).values({ meetingId: id, startedAt: at, startedBy: "siv", edition: 0 }).run();
  }
  put(db, "old", [
    ["old-0", "Inledning", "formality"],
    ["old-1", "En gammal fråga", "discussion"],
    ["old-2", "Studieresa", "discussion"],
    ["old-3", "Laget runt", "information"],
  ]);
  put(db, "autumn", [
    ["autumn-1", "En femte vänort", "discussion"],
    ["autumn-2", "Vårens ansökningar", "discussion"],
  ]);
  return db;
}

const put = (
  db: OpenDatabase,
  meetingId: string,
  items: [string, string, "formality" | "discussion" | "information"][],
) =>
  db
    .insert(agendaItems)
    .values(items.map(([id, title, kind], place) => ({ id, meetingId, position: place + 1, title, kind })))
    .run();

const spring = (db: OpenDatabase) => meetingById(db, "spring") as Meeting;

const offered = (db: OpenDatabase, who = "karin", itemId: string | null = null) =>
  earlierMatters(db, member(db, who), spring(db), itemId).map(({ title, isOpen, number }) => [
    title,
    isOpen,
    number,
  ]);

const added = (db: OpenDatabase, originItemId: string | null) =>
  addItem(db, member(db, "karin"), "spring", { ...plan, originItemId }, null, now) as string;

const change = (db: OpenDatabase, itemId: string, originItemId: string) =>
  changeItem(
    db,
    member(db, "karin"),
    { meetingId: "spring", itemId },
    { plan: { ...plan, originItemId }, shownVersion: 1 },
    now,
  );

const link = (db: OpenDatabase, id: string, originItemId: string) =>
  db.update(agendaItems).set({ originItemId }).where(eq(agendaItems.id, id)).run();

const originOf = (db: OpenDatabase, id: string) =>
  db.select({ origin: agendaItems.originItemId }).from(agendaItems).where(eq(agendaItems.id, id)).get()
    ?.origin;

const defer = (db: OpenDatabase, itemId: string, meetingId: string) =>
  db
    .insert(decisions)
    .values({
      id: `d-${itemId}`,
      groupId: "network",
      meetingId,
      agendaItemId: itemId,
      kind: "deferral" as const,
      position: 1,
      text: "Bordläggs.",
      createdAt: now,
    })
    .run();

const todo = (db: OpenDatabase, itemId: string, meetingId: string) =>
  db
    .insert(actions)
    .values({
      id: `a-${itemId}`,
      groupId: "network",
      meetingId,
      agendaItemId: itemId,
      text: "Ta fram",
      responsibleId: "sara",
      dueDay: "2026-12-01",
      createdAt: now,
    })
    .run();
