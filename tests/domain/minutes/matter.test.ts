import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { agendaItems, chronicle, groups, meetings, minutes, referrals } from "#db/schema.server";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { declineItem } from "~/domain/meetings/agenda-items.server";
import { openAgenda } from "~/domain/meetings/agenda-opening.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { answerReferrals, sendOn, takeBackReferral } from "~/domain/meetings/referrals.server";
import { itemsWithHistory, matterOf } from "~/domain/minutes/matter.server";
import { markNotReached } from "~/domain/minutes/minutes.server";
import { addAction, addDecision } from "~/domain/minutes/outcomes.server";
import { lockMinutes } from "~/domain/minutes/seal.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { isRefusal, refuse } from "~/domain/refusal";
import { addMeeting, at, member, now, smallNetwork } from "./network";

const from = { meetingId: "m5", itemId: "m5-2" };
const question = "Vill ni ha en femte vänort?";

test("a matter stands on the other group's next agenda, and its answer on the sender's", () => {
  const db = twoGroups();
  const id = sent(db);
  expect(sent(db)).toBe(id);
  const there = itemSentTo(db, "p1");
  expect(there).toMatchObject({ title: "En femte vänort", description: question, referred: sentFromNetwork });

  write(db, { meetingId: "p1", itemId: there.id }, "Vi säger nej.");
  addDecision(
    db,
    member(db, "karin"),
    { meetingId: "p1", itemId: there.id },
    "decision",
    { text: "Ingen femte vänort.", responsibleId: null },
    now,
  );
  expect(referralOf(db, id)).toMatchObject({ answeredAt: null });
  sign(db, "p1");
  expect(referralOf(db, id)?.answeredAt).toBe(now);
  const answer = agendaOf(db, "m6").find((item) => item.referred?.why === "answer");
  expect(answer).toMatchObject({
    title: "En femte vänort",
    kind: "followUp",
    referred: { groupName: "Internationella gruppen" },
  });
  expect(deeds(db)).toEqual(["sentOn", "broughtMatter", "answeredReferral", "broughtAnswer"]);

  const turns = matterOf(db, member(db, "linnea"), answer?.id ?? "")?.turns ?? [];
  expect(turns.map((turn) => [turn.meeting.id, turn.state])).toEqual([
    ["m6", "ahead"],
    ["p1", "signedOff"],
    ["m5", "ahead"],
  ]);
  expect(turns[1]).toMatchObject({ text: "Vi säger nej.", decisions: [{ text: "Ingen femte vänort." }] });
});

test("a matter deferred or not reached is not answered until a later meeting has dealt with it", () => {
  const db = twoGroups();
  const id = sent(db);
  const there = { meetingId: "p1", itemId: itemSentTo(db, "p1").id };
  markNotReached(db, member(db, "karin"), there, true, now);
  sign(db, "p1");
  expect(referralOf(db, id)?.answeredAt).toBeNull();
  openAgenda(db, "p2", now);
  const again = db.select().from(agendaItems).where(eq(agendaItems.originItemId, there.itemId)).get();
  write(db, { meetingId: "p2", itemId: again?.id ?? "" }, "Nu svarar vi.");
  sign(db, "p2");
  expect(referralOf(db, id)?.answeredAt).toBe(now);
  expect(itemsWithHistory(db, "p2")).toEqual([again?.id]);
});

test("without a meeting ahead it waits, and comes when one is planned", () => {
  const db = twoGroups();
  db.delete(agendaItems).where(eq(agendaItems.meetingId, "p1")).run();
  db.delete(agendaItems).where(eq(agendaItems.meetingId, "p2")).run();
  db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.groupId, "politics")).run();
  const id = sent(db);
  expect(referralOf(db, id)?.toItemId).toBeNull();
  db.update(meetings).set({ calledOffAt: null }).where(eq(meetings.id, "p1")).run();
  openAgenda(db, "p1", now);
  openAgenda(db, "p1", now);
  expect(agendaOf(db, "p1").filter((item) => item.referred)).toHaveLength(1);
});

test("neither room reads the other's drafts, and each sees what was asked", () => {
  const db = twoGroups();
  write(db, from, "Nätverkets utkast.");
  sent(db);
  const there = { meetingId: "p1", itemId: itemSentTo(db, "p1").id };
  write(db, there, "Politikernas utkast.");
  const texts = (id: string, itemId: string) =>
    matterOf(db, member(db, id), itemId)?.turns.map((turn) => [turn.meeting.id, turn.text]) ?? null;
  expect(texts("karin", "m5-2")).toEqual([
    ["p1", "Politikernas utkast."],
    ["m5", "Nätverkets utkast."],
  ]);
  // The secretary of the network and a reader: nothing of the other room, not even that there is an item.
  expect(texts("helena", "m5-2")).toEqual([["m5", "Nätverkets utkast."]]);
  expect(texts("linnea", "m5-2")).toEqual([["m5", null]]);
  expect(texts("linnea", there.itemId)).toBeNull();
  expect(matterOf(db, member(db, "linnea"), "m5-2")?.turns[0]?.sentOn).toEqual([]);
  expect(matterOf(db, member(db, "helena"), "m5-2")?.turns[0]?.sentOn).toMatchObject([
    { groupName: "Internationella gruppen", question, placed: true, answeredAt: null },
  ]);
  // Olle chairs the political group: reads the own draft, and of the network's only that it stands there.
  expect(texts("olle", there.itemId)).toEqual([
    ["p1", "Politikernas utkast."],
    ["m5", null],
  ]);
});

test("while signed minutes are changed, readers have the locked text and how its actions stand now", () => {
  const db = twoGroups();
  write(db, from, "Justerat.");
  const words = { text: "Fråga vidare", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-01" };
  addAction(db, member(db, "karin"), from, words, now);
  sign(db, "m5");
  db.run("update minute_items set text = 'Rättas just nu.'");
  const matter = matterOf(db, member(db, "linnea"), "m5-2");
  expect(matter?.turns[0]).toMatchObject({
    text: "Justerat.",
    number: 2,
    actions: [{ text: "Fråga vidare" }],
  });
  expect(matter?.standing).toMatchObject([{ dueDay: "2026-12-01", doneAt: null }]);
});

test("a matter is taken back until the other group has begun to write", () => {
  const db = twoGroups();
  const karin = member(db, "karin");
  const id = sent(db);
  const there = itemSentTo(db, "p1").id;
  const which = { itemId: "m5-2", referralId: id };
  expect(takeBackReferral(db, karin, which, now)).toBeNull();
  expect(takeBackReferral(db, karin, which, now)).toBeNull();
  expect(agendaOf(db, "p1").find((item) => item.id === there)?.declinedAt).toBe(now);
  expect(itemsWithHistory(db, "m5")).toEqual([]);
  const anew = sent(db);
  expect(anew).not.toBe(id);
  write(db, { meetingId: "p1", itemId: itemSentTo(db, "p1").id }, "Vi har börjat.");
  expect(takeBackReferral(db, karin, { itemId: "m5-2", referralId: anew }, now)).toEqual(
    refuse("answeredAlready"),
  );
  expect(takeBackReferral(db, karin, { itemId: "m5-1", referralId: anew }, now)).toEqual(refuse("notFound"));
});

test("what another group has sent is kept when it is taken off the agenda, so that it can be put back", () => {
  const db = twoGroups();
  sent(db);
  const there = itemSentTo(db, "p1").id;
  expect(declineItem(db, member(db, "karin"), { meetingId: "p1", itemId: there }, now)).toBeNull();
  expect(agendaOf(db, "p1").find((item) => item.id === there)?.declinedAt).toBe(now);
});

test("nothing is sent to the own group, a closed one, from nowhere, or twice in other words", () => {
  const db = twoGroups();
  const karin = member(db, "karin");
  const send = (changes = {}, place = from) =>
    sendOn(db, karin, place, { groupId: "politics", question, ...changes }, now);
  expect(send({ groupId: "network" })).toMatchObject({ refused: "groupNotToAsk" });
  expect(send({ groupId: "nobody" })).toMatchObject({ refused: "groupNotToAsk" });
  expect(send({}, { meetingId: "m6", itemId: "m5-2" })).toEqual(refuse("notFound"));
  send();
  expect(send({ question: "Något annat?" })).toMatchObject({ refused: "sentOnAlready" });
  db.update(groups).set({ closedOn: "2026-01-01" }).where(eq(groups.id, "politics")).run();
  expect(send()).toMatchObject({ refused: "groupNotToAsk" });
  db.update(meetings).set({ calledOffAt: now }).where(eq(meetings.id, "m5")).run();
  expect(send()).toEqual(refuse("calledOffAlready"));
});

const sentFromNetwork = { why: "sent", groupName: "Internationella nätverket" };

/** The network with a held meeting and one ahead, and a political group, chaired by Olle, with two ahead. */
function twoGroups(): Database {
  const db = smallNetwork();
  addMeeting(db, "m6", { number: 6, day: "2027-02-04" });
  db.insert(groups)
    .values({ id: "politics", kind: "political", name: "Internationella gruppen", chairId: "olle" })
    .run();
  addMeeting(db, "p1", { number: 1, day: "2026-12-03" });
  addMeeting(db, "p2", { number: 2, day: "2027-03-03" });
  db.update(meetings)
    .set({ groupId: "politics", secretaryId: "karin", adjusterId: "olle" })
    .where(inArray(meetings.id, ["p1", "p2"]))
    .run();
  db.update(meetings)
    .set({ heldAt: at("2026-11-12", "15.30") })
    .where(eq(meetings.id, "m5"))
    .run();
  return db;
}

function sent(db: Database): string {
  const id = sendOn(db, member(db, "karin"), from, { groupId: "politics", question }, now);
  if (isRefusal(id)) throw new Error(id.refused);
  return id;
}

function itemSentTo(db: Database, meetingId: string) {
  const item = agendaOf(db, meetingId).find((each) => each.referred?.why === "sent");
  if (!item) throw new Error("Nothing has been sent");
  return item;
}

const referralOf = (db: Database, id: string) =>
  db.select().from(referrals).where(eq(referrals.id, id)).get();

const write = (db: Database, item: { meetingId: string; itemId: string }, text: string) =>
  expect(writeItem(db, member(db, "karin"), item, { text, version: 1 }, now)).toMatchObject({ text });

/** Signs a meeting's minutes off, with what follows for matters between groups. */
function sign(db: Database, meetingId: string): void {
  const row = db.select().from(minutes).where(eq(minutes.meetingId, meetingId)).get();
  if (!row) throw new Error("Nothing has been written");
  lockMinutes(db, meetingId, "karin", now);
  const meeting = meetingById(db, meetingId);
  if (meeting) answerReferrals(db, meeting, now);
}

const deeds = (db: Database) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .where(eq(chronicle.subject, "agendaItem"))
    .orderBy(chronicle.id)
    .all()
    .map((line) => line.deed);
