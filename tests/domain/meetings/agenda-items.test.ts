import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { chronicle, decisions, meetings, minuteItems, minutes } from "#db/schema.server";
import { isOnAgenda, isProposal } from "~/domain/meetings/agenda";
import { agendaOf } from "~/domain/meetings/agenda.server";
import {
  acceptItem,
  addItem,
  changeItem,
  declineItem,
  mostItems,
  placeItem,
} from "~/domain/meetings/agenda-items.server";
import { openAgenda } from "~/domain/meetings/agenda-opening.server";
import {
  mostProposals,
  proposeItem,
  takesProposals,
  withdrawProposal,
} from "~/domain/meetings/proposals.server";
import { addMeeting, day, member, network, now, startsAt } from "./network";

const plan = {
  title: "Vårens ansökningar",
  description: null,
  kind: "discussion",
  presenterId: "sara",
  minutes: 25,
} as const;
const { presenterId: _, ...proposal } = plan;

test("a new item stands before the round, once for each form", () => {
  const db = opened();
  const key = "abcdefghjkmnpq";
  expect(addItem(db, member(db, "karin"), "spring", plan, key, now)).toBe(key);
  expect(addItem(db, member(db, "karin"), "spring", plan, key, now)).toBe(key);
  expect(titles(db)).toEqual([
    "Inledning och val av justerare",
    "Åtgärder från förra mötet",
    "Vårens ansökningar",
    "Laget runt",
    "Nästa möte",
  ]);
});

test("a form's key cannot take over another meeting's item", () => {
  const db = opened();
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + day, endsAt: startsAt + 2 * day });
  const key = String(addItem(db, member(db, "karin"), "spring", plan, null, now));
  expect(addItem(db, member(db, "karin"), "summer", plan, key, now)).toMatchObject({ refused: "wrongValue" });
});

test("an item is changed only from the version that was shown", () => {
  const db = opened();
  const itemId = String(addItem(db, member(db, "karin"), "spring", plan, null, now));
  const which = { meetingId: "spring", itemId };
  const longer = { ...plan, minutes: 40 };
  expect(changeItem(db, member(db, "karin"), which, { plan: longer, shownVersion: 1 }, now)).toBeNull();
  const stale = changeItem(db, member(db, "karin"), which, { plan, shownVersion: 1 }, now);
  expect(stale).toMatchObject({ refused: "changedMeanwhile", current: { minutes: 40, version: 2 } });
  expect(agendaOf(db, "spring").find((item) => item.id === itemId)?.minutes).toBe(40);
});

test("an item of another meeting, or of none, is not found", () => {
  const db = opened();
  addMeeting(db, { id: "summer", number: 2, startsAt: startsAt + day, endsAt: startsAt + 2 * day });
  const itemId = String(addItem(db, member(db, "karin"), "spring", plan, null, now));
  const karin = member(db, "karin");
  for (const which of [
    { meetingId: "summer", itemId },
    { meetingId: "spring", itemId: "nothing" },
    { meetingId: "nowhere", itemId },
  ]) {
    expect(changeItem(db, karin, which, { plan, shownVersion: 1 }, now)).toMatchObject({
      refused: "notFound",
    });
    expect(placeItem(db, karin, which, 1, now)).toMatchObject({ refused: "notFound" });
    expect(acceptItem(db, karin, which, now)).toMatchObject({ refused: "notFound" });
    expect(declineItem(db, karin, which, now)).toMatchObject({ refused: "notFound" });
  }
});

test("somebody who is not there presents nothing", () => {
  const db = opened();
  const nobody = { ...plan, presenterId: "nobody" };
  expect(addItem(db, member(db, "karin"), "spring", nobody, null, now)).toMatchObject({
    refused: "personGone",
    field: "presenter",
  });
});

test("an item moves to the place it is given, once however often it is asked", () => {
  const db = opened();
  const last = agendaOf(db, "spring").at(-1);
  const which = { meetingId: "spring", itemId: last?.id ?? "" };
  placeItem(db, member(db, "karin"), which, 2, now);
  placeItem(db, member(db, "karin"), which, 2, now);
  expect(titles(db)[1]).toBe("Nästa möte");
  placeItem(db, member(db, "karin"), which, 99, now);
  expect(titles(db).at(-1)).toBe("Nästa möte");
  placeItem(db, member(db, "karin"), which, -5, now);
  expect(titles(db)[0]).toBe("Nästa möte");
});

test("an item of the coordinator's own is gone when taken off, and one that came from elsewhere is kept", () => {
  const db = opened();
  const karin = member(db, "karin");
  const own = String(addItem(db, karin, "spring", plan, null, now));
  declineItem(db, karin, { meetingId: "spring", itemId: own }, now);
  expect(agendaOf(db, "spring").some((item) => item.id === own)).toBe(false);
  const put = String(proposeItem(db, member(db, "sara"), "spring", proposal, null, now));
  acceptItem(db, karin, { meetingId: "spring", itemId: put }, now);
  declineItem(db, karin, { meetingId: "spring", itemId: put }, now);
  declineItem(db, karin, { meetingId: "spring", itemId: put }, now);
  expect(agendaOf(db, "spring").find((item) => item.id === put)?.declinedAt).toBe(now);
  acceptItem(db, karin, { meetingId: "spring", itemId: put }, now + 1);
  expect(titles(db)).toContain("Vårens ansökningar");
});

test("an item with minutes, decisions or actions under it stays", () => {
  const db = opened();
  const karin = member(db, "karin");
  const first = agendaOf(db, "spring")[0]?.id ?? "";
  const second = agendaOf(db, "spring")[1]?.id ?? "";
  db.insert(minutes).values({ meetingId: "spring", startedAt: now }).run();
  db.insert(minuteItems)
    .values([
      { agendaItemId: first, meetingId: "spring", text: "Sagt." },
      { agendaItemId: second, meetingId: "spring", text: "" },
    ])
    .run();
  expect(declineItem(db, karin, { meetingId: "spring", itemId: first }, now)).toMatchObject({
    refused: "itemHasMinutes",
  });
  db.insert(decisions)
    .values({
      id: "d",
      groupId: "network",
      meetingId: "spring",
      agendaItemId: second,
      kind: "decision",
      text: "Så.",
      createdAt: now,
    })
    .run();
  expect(declineItem(db, karin, { meetingId: "spring", itemId: second }, now)).toMatchObject({
    refused: "itemHasMinutes",
  });
  db.delete(decisions).run();
  expect(declineItem(db, karin, { meetingId: "spring", itemId: second }, now)).toBeNull();
});

test("nothing is arranged once the minutes are signed off or the meeting called off", () => {
  const db = opened();
  const karin = member(db, "karin");
  db.insert(minutes).values({ meetingId: "spring", startedAt: now, signedOffAt: now }).run();
  expect(addItem(db, karin, "spring", plan, null, now)).toMatchObject({ refused: "minutesAreOut" });
  db.delete(minutes).run();
  db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.id, "spring")).run();
  expect(addItem(db, karin, "spring", plan, null, now)).toMatchObject({ refused: "calledOffAlready" });
});

test("an agenda has an end", () => {
  const db = network();
  const karin = member(db, "karin");
  for (let count = 0; count < mostItems; count += 1) addItem(db, karin, "spring", plan, null, now);
  expect(addItem(db, karin, "spring", plan, null, now)).toMatchObject({ refused: "agendaFull" });
});

test("a proposal is on the agenda only when accepted, presented by whoever put it forward", () => {
  const db = opened();
  const id = String(proposeItem(db, member(db, "sara"), "spring", proposal, null, now));
  const item = () => agendaOf(db, "spring").find((each) => each.id === id);
  expect(item()).toMatchObject({ presenterId: "sara", proposedBy: "sara", proposerName: "Sara Lund" });
  expect(item() && isProposal(item() as never)).toBe(true);
  acceptItem(db, member(db, "karin"), { meetingId: "spring", itemId: id }, now);
  acceptItem(db, member(db, "karin"), { meetingId: "spring", itemId: id }, now);
  expect(titles(db).indexOf("Vårens ansökningar")).toBe(2);
  expect(deeds(db)).toEqual(["proposed", "accepted"]);
});

test("one takes back one's own proposal, and nobody else's", () => {
  const db = opened();
  const which = {
    meetingId: "spring",
    itemId: String(proposeItem(db, member(db, "sara"), "spring", proposal, null, now)),
  };
  expect(withdrawProposal(db, member(db, "dan"), which, now)).toMatchObject({ refused: "notFound" });
  acceptItem(db, member(db, "karin"), which, now);
  expect(withdrawProposal(db, member(db, "sara"), which, now)).toMatchObject({ refused: "acceptedAlready" });
  declineItem(db, member(db, "karin"), which, now);
  expect(withdrawProposal(db, member(db, "sara"), which, now)).toBeNull();
  expect(withdrawProposal(db, member(db, "sara"), which, now)).toMatchObject({ refused: "notFound" });
});

test("items are put forward through the last day to answer, and not after", () => {
  const db = opened();
  db.update(meetings).set({ answerBy: "2026-11-22" }).where(eq(meetings.id, "spring")).run();
  const sara = member(db, "sara");
  expect(typeof proposeItem(db, sara, "spring", proposal, null, now + 10 * 3_600_000)).toBe("string");
  expect(proposeItem(db, sara, "spring", proposal, null, now + 12 * 3_600_000)).toMatchObject({
    refused: "proposalsClosed",
  });
  const whenever = { answerBy: null, startsAt, calledOffAt: null, heldAt: null };
  expect([takesProposals(whenever, startsAt - 1), takesProposals(whenever, startsAt)]).toEqual([true, false]);
});

test("one person does not fill the list of proposals, and the same form twice is one", () => {
  const db = opened();
  const sara = member(db, "sara");
  for (let count = 0; count < mostProposals - 1; count += 1)
    proposeItem(db, sara, "spring", proposal, null, now);
  const key = "abcdefghjkmnpq";
  expect(proposeItem(db, sara, "spring", proposal, key, now)).toBe(key);
  expect(proposeItem(db, sara, "spring", proposal, key, now)).toBe(key);
  expect(proposeItem(db, sara, "spring", proposal, null, now)).toMatchObject({ refused: "tooManyProposals" });
});

function opened(): OpenDatabase {
  const db = network();
  openAgenda(db, "spring", now);
  return db;
}

const titles = (db: OpenDatabase) =>
  agendaOf(db, "spring")
    .filter(isOnAgenda)
    .map((item) => item.title);

const deeds = (db: OpenDatabase) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .where(eq(chronicle.subject, "agendaItem"))
    .all()
    .map((line) => line.deed);
