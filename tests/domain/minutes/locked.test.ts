import { expect, test } from "vitest";
import { chronicle, decisions, meetings, minutes, people, signOffs } from "#db/schema.server";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { lockedText, markNotReached, readMinutes } from "~/domain/minutes/minutes.server";
import {
  addAction,
  addDecision,
  changeAction,
  changeDecision,
  removeAction,
  removeDecision,
} from "~/domain/minutes/outcomes.server";
import { askForChange, sendForSignOff, takeBackFromSignOff } from "~/domain/minutes/sign-off.server";
import { writeSummary } from "~/domain/minutes/summary.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "./network";
import { approve, closing, firstDecision, lastDay, meetingOf, send, write } from "./written";

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
  expect(writeSummary(db, karin, "m5", { text: "x", version: 3 }, now)).toEqual(locked);
  expect(addDecision(db, karin, item, "decision", words, now)).toEqual(locked);
  expect(changeDecision(db, karin, decision, words, 1, now)).toEqual(locked);
  expect(removeDecision(db, karin, decision, now)).toEqual(locked);
  expect(addAction(db, karin, item, words, now)).toEqual(locked);
  expect(changeAction(db, karin, action, words, 1, now)).toEqual(locked);
  expect(removeAction(db, karin, action, now)).toEqual(locked);
  expect(saveAttendance(db, karin, "m5", attendance, 1, now)).toEqual(locked);
  expect(sendForSignOff(db, karin, "m5", closing(lastDay), now)).toEqual(locked);
  expect(takeBackFromSignOff(db, karin, "m5", now)).toEqual(locked);
  expect(askForChange(db, member(db, "sofia"), "m5", "x", now)).toEqual(locked);
  expect(approve(db, "karin")).toEqual(locked);
  expect(readMinutes(db, meetingOf(db, "m5"))).toEqual(before);
  expect(rows()).toEqual(kept);
});

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
