import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import {
  actions,
  archiveEntries,
  decisions,
  groups,
  meetings,
  minuteEditions,
  minutes,
  outbox,
} from "#db/schema.server";
import { visibleTo } from "~/domain/actions/actions.server";
import { shelveMinutes } from "~/domain/archive/shelve-meetings.server";
import { may } from "~/domain/members/permissions";
import { cancelCorrection, correctionOf, openCorrection } from "~/domain/minutes/correction.server";
import { editionsOf } from "~/domain/minutes/editions.server";
import { stateOf, stateRead } from "~/domain/minutes/minutes";
import { lockedText, meetingWithMinutes, readMinutes } from "~/domain/minutes/minutes.server";
import { addAction, addDecision, changeDecision, removeDecision } from "~/domain/minutes/outcomes.server";
import { askForChange } from "~/domain/minutes/sign-off.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { signedOutcome } from "~/domain/minutes/signed-outcome.server";
import { minutesText } from "~/domain/minutes/text.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "./network";
import { approve, deeds, lastDay, letters, meetingOf, send, write } from "./written";

const day = 86_400_000;
const later = now + 10 * day;
const item = { meetingId: "m5", itemId: "m5-2" };

test("only signed minutes are corrected, for a reason, once at a time", () => {
  const db = smallNetwork();
  write(db);
  const open = (why: string, id = "helena") => openCorrection(db, member(db, id), "m5", why, later);
  expect(open("Fel namn")).toEqual(refuse("nothingToCorrect"));
  send(db);
  approve(db);
  expect(open("  ")).toEqual(refuse("correctionWhyMissing", { field: "why" }));
  expect(open("Fel namn")).toBeNull();
  expect(open("Fel namn")).toBeNull();
  expect(open("Något annat", "karin")).toEqual(refuse("correctionOpen"));
  expect(correctionOf(db, "m5")).toEqual({ at: later, byName: "Helena Ek", why: "Fel namn" });
  expect(deeds(db).filter((deed) => deed === "openedCorrection")).toHaveLength(1);
  expect(openCorrection(db, member(db, "helena"), "nothing", "x", later)).toEqual(refuse("notFound"));
});

test("while a correction is open writers write, and everybody else reads what is signed", () => {
  const db = corrected();
  const before = readMinutes(db, meetingOf(db));
  const archive = db.select().from(archiveEntries).all();
  writeItem(db, member(db, "helena"), item, { text: "Rättad text.", version: 2 }, later);
  addDecision(db, member(db, "helena"), item, "decision", { text: "Nytt", responsibleId: null }, later);
  const task = { text: "Ny uppgift", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-24" };
  addAction(db, member(db, "helena"), item, task, later);
  shelveMinutes(db, "m5", later);
  expect(readMinutes(db, meetingOf(db))).toEqual(before);
  expect(db.select().from(archiveEntries).all()).toEqual(archive);
  expect(signedOutcome(db, "m5")?.decisions.map(({ number }) => number)).toEqual([1, 2]);
  expect(signedOutcome(db, "m5")?.actions.map(({ text }) => text)).toEqual([
    "Eva skriver",
    "Bolaget ser över",
  ]);
  expect(tasksSeenBy(db, "linnea")).toEqual(["Eva skriver", "Bolaget ser över"]);
  expect(stateOf(meetingOf(db))).toBe("draft");
  expect(stateRead(meetingOf(db))).toBe("signedOff");
  const thing = meetingWithMinutes(db, "m5")?.thing ?? {};
  expect(may(member(db, "linnea"), "readMinutes", thing)).toBe(true);
  expect(may(member(db, "helena"), "writeMinutes", thing)).toBe(true);
  expect(may(member(db, "eva"), "writeMinutes", thing)).toBe(false);
});

test("a numbered decision can be reworded but not removed, and a new one gets the next number", () => {
  const db = corrected();
  const helena = member(db, "helena");
  const first = { meetingId: "m5", id: idOf(db, 1) };
  expect(removeDecision(db, helena, first, later)).toEqual(refuse("decisionNumbered"));
  const words = { text: "Beslutet gäller inte.", responsibleId: null };
  expect(changeDecision(db, helena, first, words, 1, later)).toBeNull();
  const added = { text: "Nytt", responsibleId: null };
  const fresh = addDecision(db, helena, item, "decision", added, later) as string;
  const gone = addDecision(db, helena, item, "decision", { ...added, text: "Bort" }, later) as string;
  expect(removeDecision(db, helena, { meetingId: "m5", id: gone }, later)).toBeNull();
  send(db, "m5", "2026-12-01", later);
  expect(approve(db, "sofia", "m5", later)).toEqual({ signedOff: true });
  const { text } = readMinutes(db, meetingOf(db));
  expect(text.items.flatMap((each) => each.decisions.map(({ number, text }) => [number, text]))).toEqual([
    [1, "Beslutet gäller inte."],
    [3, "Nytt"],
    [2, "Ett till"],
  ]);
  expect(
    db.select({ number: decisions.number }).from(decisions).where(eq(decisions.id, fresh)).get(),
  ).toEqual({
    number: 3,
  });
});

test("a signed correction is a new edition, and the one it replaces is kept byte for byte with the reason", () => {
  const db = corrected("Fel antal skolor.");
  const first = lockedText(db, "m5");
  writeItem(db, member(db, "helena"), item, { text: "Två skolor.", version: 2 }, later);
  expect(minutesText(db, meetingOf(db))).toMatchObject({ edition: 2, signedOff: null });
  expect(send(db, "m5", "2026-12-01", later)).toBeNull();
  expect(approve(db, "sofia", "m5", later + 1)).toEqual({ signedOff: true });
  expect(signedEdition(db, "m5", 1)).toMatchObject({ canonical: first?.canonical, sum: first?.sum });
  expect(signedEdition(db, "m5", 3)).toBeNull();
  expect(editionsOf(db, "m5")).toMatchObject([
    { edition: 2, why: "Fel antal skolor.", signedOff: { by: ["Sofia Ek"] } },
    { edition: 1, why: null },
  ]);
  const { text, sum } = readMinutes(db, meetingOf(db));
  expect(text).toMatchObject({ edition: 2, correctionWhy: "Fel antal skolor." });
  expect(sum).not.toBe(first?.sum);
  expect(db.select().from(minuteEditions).all()).toMatchObject([
    { replacedWhy: "Fel antal skolor.", replacedBy: "helena", replacedAt: later + 1, signedOffBy: "sofia" },
  ]);
  const told = db
    .select({ facts: outbox.facts })
    .from(outbox)
    .where(eq(outbox.kind, "minutesSignedOff"))
    .all();
  expect(told.filter(({ facts }) => (facts as { correctionWhy?: string }).correctionWhy)).toHaveLength(7);
  expect(letters(db).filter(([kind]) => kind === "actionAssigned")).toHaveLength(3);
  const found = db.select({ body: archiveEntries.body }).from(archiveEntries).all();
  expect(found.some(({ body }) => body === "Två skolor.")).toBe(true);
});

test("a third edition keeps both before it", () => {
  const db = corrected("Ett");
  send(db, "m5", "2026-12-01", later);
  approve(db, "sofia", "m5", later);
  openCorrection(db, member(db, "karin"), "m5", "Två", later);
  send(db, "m5", "2026-12-01", later);
  approve(db, "sofia", "m5", later);
  expect(editionsOf(db, "m5").map(({ edition, why }) => [edition, why])).toEqual([
    [3, "Två"],
    [2, "Ett"],
    [1, null],
  ]);
});

test("an untouched correction is cancelled and leaves no trace in what is read", () => {
  const db = corrected();
  const before = { read: readMinutes(db, meetingOf(db)), locked: lockedText(db, "m5") };
  send(db, "m5", "2026-12-01", later);
  expect(cancelCorrection(db, member(db, "karin"), "m5", later)).toBeNull();
  expect(cancelCorrection(db, member(db, "karin"), "m5", later)).toBeNull();
  expect({ read: readMinutes(db, meetingOf(db)), locked: lockedText(db, "m5") }).toEqual(before);
  expect(stateOf(meetingOf(db))).toBe("signedOff");
  expect(approve(db, "sofia", "m5", later)).toEqual(refuse("minutesLocked"));
  const row = db.select({ why: minutes.correctionWhy, at: minutes.correctionAt }).from(minutes).get();
  expect(row).toEqual({ why: null, at: null });
});

test("a correction with changes is not cancelled, until the words are put back; how actions go on is no change", () => {
  const db = corrected();
  const helena = member(db, "helena");
  db.update(actions).set({ dueDay: "2027-01-31", responsibleId: "viktor" }).run();
  const was = minutesText(db, meetingOf(db)).items[1]?.text ?? "";
  writeItem(db, helena, item, { text: "Annat.", version: 2 }, later);
  expect(cancelCorrection(db, helena, "m5", later)).toEqual(refuse("correctionBegun"));
  expect(stateOf(meetingOf(db))).toBe("draft");
  writeItem(db, helena, item, { text: was, version: 3 }, later);
  expect(cancelCorrection(db, helena, "m5", later)).toBeNull();
});

test("an objection to a correction leaves the signed edition standing", () => {
  const db = corrected();
  const before = readMinutes(db, meetingOf(db));
  send(db, "m5", "2026-12-01", later);
  expect(askForChange(db, member(db, "sofia"), "m5", "Inte så.", later)).toBeNull();
  expect(stateOf(meetingOf(db))).toBe("draft");
  expect(readMinutes(db, meetingOf(db))).toEqual(before);
});

/** Minutes signed off in edition 1, with a correction opened by their secretary ten days later. */
function corrected(why = "Fel antal."): Database {
  const db = smallNetwork();
  write(db);
  send(db, "m5", lastDay);
  approve(db);
  openCorrection(db, member(db, "helena"), "m5", why, later);
  return db;
}

const idOf = (db: Database, number: number) =>
  db.select({ id: decisions.id }).from(decisions).where(eq(decisions.number, number)).get()?.id ?? "";

const tasksSeenBy = (db: Database, id: string) =>
  db
    .select({ text: actions.text })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .innerJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .where(visibleTo(member(db, id)))
    .orderBy(actions.createdAt, actions.id)
    .all()
    .map(({ text }) => text)
    .sort((one) => (one.startsWith("Eva") ? -1 : 1));
