import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  archiveEntries,
  chronicle,
  decisions,
  meetings,
  minutes,
  outbox,
  people,
  signOffs,
} from "#db/schema.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { readCanonical } from "~/domain/minutes/canonical";
import { lockedText, markNotReached, readMinutes, writeSummary } from "~/domain/minutes/minutes.server";
import {
  addAction,
  addDecision,
  changeAction,
  changeDecision,
  removeAction,
  removeDecision,
} from "~/domain/minutes/outcomes.server";
import {
  approveMinutes,
  askForChange,
  lastDayToSignOff,
  sendForSignOff,
  shownText,
  takeBack,
} from "~/domain/minutes/sign-off.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { addMeeting, at, member, now, smallNetwork } from "./network";

const lastDay = "2026-11-26";

test("minutes are not sent before each item has its word, somebody has come, and two people share the work", () => {
  const db = smallNetwork();
  db.update(meetings).set({ adjusterId: null, secretaryId: null }).run();
  expect(send(db)).toEqual(
    refuse("notReady", {
      current: [
        { what: "itemEmpty", itemId: "m5-1", itemNumber: 1 },
        { what: "itemEmpty", itemId: "m5-2", itemNumber: 2 },
        { what: "itemEmpty", itemId: "m5-3", itemNumber: 3 },
        { what: "summaryMissing" },
        { what: "attendanceMissing" },
        { what: "secretaryMissing" },
        { what: "adjusterMissing" },
      ],
    }),
  );
  expect(db.select({ id: minutes.meetingId }).from(minutes).all()).toEqual([]);
  write(db);
  db.update(meetings).set({ adjusterId: "helena", secretaryId: "helena" }).run();
  expect(send(db)).toEqual(refuse("notReady", { current: [{ what: "adjusterWrites" }] }));
});

test("minutes of a meeting that has not begun are not sent", () => {
  const db = smallNetwork();
  write(db);
  expect(
    sendForSignOff(db, member(db, "helena"), "m5", closing(lastDay), at("2026-11-12", "12.59")),
  ).toMatchObject({
    current: [{ what: "notHeld" }],
  });
});

test("a last day that has gone by is refused, and the proposal is ten workdays after the meeting", () => {
  const db = smallNetwork();
  write(db);
  expect(send(db, "m5", "2026-11-12")).toEqual(refuse("dayGone", { field: "signOffBy" }));
  const meeting = meetingOf(db, "m5");
  expect(lastDayToSignOff(meeting, "2026-11-13")).toBe("2026-11-26");
  expect(lastDayToSignOff(meeting, "2026-12-01")).toBe("2026-12-08");
});

test("sending tells the adjuster once, notes that the meeting was held, and settles who leads it", () => {
  const db = smallNetwork();
  write(db);
  expect(send(db)).toBeNull();
  expect(send(db)).toBeNull();
  expect(letters(db)).toEqual([["minutesForSignOff", "sofia"]]);
  expect(facts(db, "minutesForSignOff")).toMatchObject({
    itemCount: 3,
    decisionCount: 2,
    actionCount: 2,
    signOffBy: lastDay,
    path: "/moten/m5/justering",
  });
  expect(meetingOf(db, "m5")).toMatchObject({ heldAt: now, namedChairId: "per", minutesSentAt: now });
});

test("the adjuster's approval numbers, locks and sums the text, tells the room and fills the archive", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  expect(approve(db)).toEqual({ signedOff: true });
  const kept = readCanonical(lockedText(db, "m5")?.canonical ?? null);
  expect(kept).toMatchObject({
    edition: 1,
    adjusters: ["Sofia Ek"],
    secretary: "Helena Ek",
    signedOff: { day: "2026-11-13", by: ["Sofia Ek"] },
  });
  expect(kept?.items.flatMap((item) => item.decisions.map((each) => [each.year, each.number]))).toEqual([
    [2026, 1],
    [2026, 2],
  ]);
  const told = letters(db).filter(([kind]) => kind === "minutesSignedOff");
  expect(told.map(([, to]) => to)).toEqual(["eva", "helena", "karin", "olle", "per", "sofia", "viktor"]);
  expect(letters(db).filter(([kind]) => kind === "actionAssigned")).toEqual([
    ["actionAssigned", "eva"],
    ["actionAssigned", "helena"],
    ["actionAssigned", "viktor"],
  ]);
  const shelved = db
    .select({ kind: archiveEntries.kind, visibility: archiveEntries.visibility })
    .from(archiveEntries)
    .all();
  expect(shelved.filter((entry) => entry.kind === "decision")).toHaveLength(2);
  expect(shelved.filter((entry) => entry.kind === "action")).toHaveLength(2);
  expect(shelved.filter((entry) => entry.kind === "minutes").length).toBeGreaterThan(1);
});

test("the sum is that of the kept text, computed by another implementation", async () => {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  const locked = lockedText(db, "m5");
  const sorted = JSON.stringify(sortKeys(JSON.parse(locked?.canonical ?? "")));
  expect(sorted).toBe(locked?.canonical);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sorted));
  expect(Buffer.from(digest).toString("hex")).toBe(locked?.sum);
});

test("the signed text stays as it was when somebody changes name afterwards", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  const before = readMinutes(db, meetingOf(db, "m5"));
  db.update(people).set({ name: "Somebody Else" }).run();
  db.update(meetings).set({ place: "Elsewhere", caseNumber: null }).run();
  expect(readMinutes(db, meetingOf(db, "m5"))).toEqual(before);
});

test("a text that has changed since it was shown is not signed off, and the adjuster is told what changed", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const shown = shownText(db, meetingOf(db, "m5"));
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Något helt annat", version: 2 },
    now,
  );
  writeSummary(db, member(db, "helena"), "m5", "En ny sammanfattning", 3, now);
  expect(approveMinutes(db, member(db, "sofia"), "m5", shown, now)).toEqual(
    refuse("textChanged", { current: ["summary", "m5-2"] }),
  );
  expect(approveMinutes(db, member(db, "sofia"), "m5", { sum: "", parts: {} }, now)).toEqual(
    refuse("textChanged", { current: [] }),
  );
  expect(meetingOf(db, "m5").minutesSignedOffAt).toBeNull();
  expect(approve(db)).toEqual({ signedOff: true });
});

test("only the one who was asked signs off, whoever the meeting names since", () => {
  const db = smallNetwork();
  write(db);
  expect(approve(db)).toEqual(refuse("notSent"));
  send(db);
  for (const id of ["karin", "per", "helena", "linnea"]) expect(approve(db, id)).toEqual(refuse("notAsked"));
  db.update(meetings).set({ adjusterId: "eva" }).run();
  expect(approve(db, "eva")).toEqual(refuse("notAsked"));
  expect(askForChange(db, member(db, "eva"), "m5", "Nej", now)).toEqual(refuse("notAsked"));
  expect(approve(db)).toEqual({ signedOff: true });
});

test("two approvals at once sign off once: the second changes nothing", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const shown = shownText(db, meetingOf(db, "m5"));
  const sofia = member(db, "sofia");
  expect(approveMinutes(db, sofia, "m5", shown, now)).toEqual({ signedOff: true });
  const after = { locked: lockedText(db, "m5"), letters: letters(db).length };
  expect(approveMinutes(db, sofia, "m5", shown, now + 1)).toEqual({ signedOff: true });
  expect({ locked: lockedText(db, "m5"), letters: letters(db).length }).toEqual(after);
  expect(deeds(db).filter((deed) => deed === "signedOff")).toHaveLength(1);
});

test("with two adjusters the text is locked when both have approved the same text", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  db.insert(signOffs).values({ meetingId: "m5", personId: "eva", askedAt: now }).run();
  expect(approve(db, "eva")).toEqual({ signedOff: false });
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Ändrat", version: 2 },
    now,
  );
  expect(approve(db, "sofia")).toEqual({ signedOff: false });
  expect(approve(db, "eva")).toEqual({ signedOff: true });
  expect(readMinutes(db, meetingOf(db, "m5")).text.signedOff?.by).toEqual(["Eva Ek", "Sofia Ek"]);
});

test("decisions are numbered without gaps over two meetings, in the order of sign-off", () => {
  const db = smallNetwork();
  addMeeting(db, "m4", { number: 4, day: "2026-09-17" });
  for (const id of ["m5", "m4"]) {
    write(db, id);
    send(db, id);
  }
  removeDecision(db, member(db, "helena"), { meetingId: "m4", id: firstDecision(db, "m4") }, now);
  expect(approve(db, "sofia", "m5")).toEqual({ signedOff: true });
  expect(approve(db, "sofia", "m4")).toEqual({ signedOff: true });
  const numbers = db
    .select({ meetingId: decisions.meetingId, year: decisions.year, number: decisions.number })
    .from(decisions)
    .orderBy(decisions.number)
    .all();
  expect(numbers).toEqual([
    { meetingId: "m5", year: 2026, number: 1 },
    { meetingId: "m5", year: 2026, number: 2 },
    { meetingId: "m4", year: 2026, number: 3 },
  ]);
});

test("a new year begins at one", () => {
  const db = smallNetwork();
  addMeeting(db, "m1", { number: 1, day: "2025-02-06" });
  for (const id of ["m5", "m1"]) {
    write(db, id);
    send(db, id);
    approve(db, "sofia", id);
  }
  expect(
    readMinutes(db, meetingOf(db, "m1")).text.items.flatMap((item) =>
      item.decisions.map((each) => each.number),
    ),
  ).toEqual([1, 2]);
});

test("after sign-off every change is refused, and the text is the same", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  const before = readMinutes(db, meetingOf(db, "m5"));
  const rows = () => [decisions, minutes, signOffs, chronicle].map((table) => db.select().from(table).all());
  const kept = rows();
  const karin = member(db, "karin");
  const item = { meetingId: "m5", itemId: "m5-2" };
  const words = { text: "x", responsibleId: "eva", responsibleUnitId: null, dueDay: "2026-12-24" };
  const decision = { meetingId: "m5", id: firstDecision(db, "m5") };
  const action = { meetingId: "m5", id: "nothing" };
  const attendance = {
    units: {},
    members: {},
    others: [],
    guests: [],
    chairId: null,
    secretaryId: null,
    adjusterId: null,
    secondAdjusterId: null,
  };
  const locked = refuse("minutesLocked");
  expect(writeItem(db, karin, item, { text: "x", version: 2 }, now)).toEqual(locked);
  expect(markNotReached(db, karin, item, true, now)).toEqual(locked);
  expect(writeSummary(db, karin, "m5", "x", 3, now)).toEqual(locked);
  expect(addDecision(db, karin, item, "decision", words, now)).toEqual(locked);
  expect(changeDecision(db, karin, decision, words, 1, now)).toEqual(locked);
  expect(removeDecision(db, karin, decision, now)).toEqual(locked);
  expect(addAction(db, karin, item, words, now)).toEqual(locked);
  expect(changeAction(db, karin, action, words, 1, now)).toEqual(locked);
  expect(removeAction(db, karin, action, now)).toEqual(locked);
  expect(saveAttendance(db, karin, "m5", attendance, 1, now)).toEqual(locked);
  expect(sendForSignOff(db, karin, "m5", closing(lastDay), now)).toEqual(locked);
  expect(takeBack(db, karin, "m5", now)).toEqual(locked);
  expect(askForChange(db, member(db, "sofia"), "m5", "x", now)).toEqual(locked);
  expect(approve(db, "karin")).toEqual(locked);
  expect(readMinutes(db, meetingOf(db, "m5"))).toEqual(before);
  expect(rows()).toEqual(kept);
});

test("asking for a change makes a draft again and tells secretary and coordinator what to change, once", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const sofia = member(db, "sofia");
  expect(askForChange(db, sofia, "m5", "Två skolor, inte tre.", now)).toBeNull();
  expect(askForChange(db, sofia, "m5", "Två skolor, inte tre.", now + 1)).toBeNull();
  expect(meetingOf(db, "m5")).toMatchObject({ minutesSentAt: null, minutesSignedOffAt: null });
  expect(letters(db).filter(([kind]) => kind === "minutesChangeAsked")).toEqual([
    ["minutesChangeAsked", "helena"],
    ["minutesChangeAsked", "karin"],
  ]);
  expect(approve(db)).toEqual(refuse("notSent"));
  expect(send(db, "m5", lastDay, now + 60_000)).toBeNull();
  expect(letters(db).filter(([kind]) => kind === "minutesForSignOff")).toHaveLength(2);
  expect(approve(db)).toEqual({ signedOff: true });
});

test("minutes taken back are a draft, and the letter that has not left is withdrawn", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  expect(takeBack(db, member(db, "helena"), "m5", now)).toBeNull();
  expect(takeBack(db, member(db, "helena"), "m5", now)).toBeNull();
  expect(approve(db)).toEqual(refuse("notSent"));
  expect(db.select({ at: outbox.withdrawnAt }).from(outbox).all()).toEqual([{ at: now }]);
  expect(send(db, "m5", lastDay, now + 1)).toBeNull();
});

test("while the text waits, another adjuster cannot be named", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  const sheet = attendanceSheet(db, meetingOf(db, "m5"));
  const said = { ...attendanceWords, adjusterId: "eva" };
  expect(saveAttendance(db, member(db, "helena"), "m5", said, sheet.version, now)).toEqual(
    refuse("alreadySent", { field: "adjusterId" }),
  );
});

test("a deferred item and one that was not reached stand on the next agenda, once", () => {
  const db = smallNetwork();
  addMeeting(db, "next", { number: 1, day: "2027-02-04" });
  write(db);
  addDecision(
    db,
    member(db, "helena"),
    { meetingId: "m5", itemId: "m5-2" },
    "deferral",
    { text: "Bordläggs.", responsibleId: null },
    now,
  );
  markNotReached(db, member(db, "helena"), { meetingId: "m5", itemId: "m5-3" }, true, now);
  send(db);
  approve(db);
  approve(db);
  const carried = db
    .select({ title: agendaItems.title, origin: agendaItems.originItemId })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, "next"))
    .orderBy(agendaItems.position)
    .all()
    .filter((each) => each.origin !== null);
  expect(carried).toEqual([
    { title: "En femte vänort", origin: "m5-2" },
    { title: "Laget runt", origin: "m5-3" },
  ]);
});

const attendanceWords = {
  units: { klf: "present", sof: "present", des: "absent" },
  members: {},
  others: ["per", "karin"],
  guests: [],
  chairId: "per",
  secretaryId: "helena",
  adjusterId: "sofia",
  secondAdjusterId: null,
};

/** Minutes that are ready to be sent: a text under each item, two decisions, two actions, attendance. */
function write(db: Database, meetingId = "m5") {
  const helena = member(db, "helena");
  const item = (place: number) => ({ meetingId, itemId: `${meetingId}-${place}` });
  for (const place of [1, 2, 3])
    writeItem(db, helena, item(place), { text: `Under punkt ${place} talade vi.`, version: 1 }, now);
  writeSummary(db, helena, meetingId, "Vi träffades.", 1, now);
  addDecision(db, helena, item(2), "decision", { text: `Beslut i ${meetingId}`, responsibleId: null }, now);
  addDecision(db, helena, item(3), "decision", { text: "Ett till", responsibleId: "karin" }, now);
  const day = "2026-12-18";
  addAction(
    db,
    helena,
    item(2),
    { text: "Eva skriver", responsibleId: "eva", responsibleUnitId: null, dueDay: day },
    now,
  );
  addAction(
    db,
    helena,
    item(3),
    { text: "Bolaget ser över", responsibleId: null, responsibleUnitId: "des", dueDay: day },
    now,
  );
  const { version } = attendanceSheet(db, meetingOf(db, meetingId));
  saveAttendance(db, helena, meetingId, attendanceWords, version, now);
}

const send = (db: Database, meetingId = "m5", day = lastDay, at = now) =>
  sendForSignOff(db, member(db, "helena"), meetingId, closing(day), at);

const closing = (signOffBy: string) => ({ signOffBy, noOutcomeWhy: null });

const approve = (db: Database, id = "sofia", meetingId = "m5") =>
  approveMinutes(db, member(db, id), meetingId, shownText(db, meetingOf(db, meetingId)), now);

function meetingOf(db: Database, id: string) {
  const meeting = meetingById(db, id);
  if (!meeting) throw new Error("no meeting");
  return meeting;
}

const letters = (db: Database) =>
  db
    .select({ kind: outbox.kind, to: outbox.personId })
    .from(outbox)
    .orderBy(outbox.kind, outbox.personId)
    .all()
    .map(({ kind, to }) => [kind, to]);

const facts = (db: Database, kind: string) =>
  db
    .select({ kind: outbox.kind, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .find((letter) => letter.kind === kind)?.facts;

const deeds = (db: Database) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .orderBy(chronicle.id)
    .all()
    .map((line) => line.deed);

function firstDecision(db: Database, meetingId: string): string {
  const rows = db
    .select({ id: decisions.id, meetingId: decisions.meetingId })
    .from(decisions)
    .orderBy(decisions.position, decisions.agendaItemId)
    .all();
  return rows.find((row) => row.meetingId === meetingId)?.id ?? "";
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, sortKeys(fields[key])]),
  );
}
