import type { Database } from "#db/open.server";
import { chronicle, decisions, outbox } from "#db/schema.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { addAction, addDecision } from "~/domain/minutes/outcomes.server";
import { approveMinutes, sendForSignOff, shownText } from "~/domain/minutes/sign-off.server";
import { writeSummary } from "~/domain/minutes/summary.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { member, now } from "./network";

export const lastDay = "2026-11-26";

export const attendanceWords = {
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
export function write(db: Database, meetingId = "m5", leaders: object = {}) {
  const helena = member(db, "helena");
  const item = (place: number) => ({ meetingId, itemId: `${meetingId}-${place}` });
  for (const place of [1, 2, 3])
    writeItem(db, helena, item(place), { text: `Under punkt ${place} talade vi.`, version: 1 }, now);
  writeSummary(db, helena, meetingId, { text: "Vi träffades.", version: 1 }, now);
  addDecision(db, helena, item(2), "decision", { text: `Beslut i ${meetingId}`, responsibleId: null }, now);
  addDecision(db, helena, item(3), "decision", { text: "Ett till", responsibleId: "karin" }, now);
  const due = { dueDay: "2026-12-18", responsibleId: null, responsibleUnitId: null };
  addAction(db, helena, item(2), { ...due, text: "Eva skriver", responsibleId: "eva" }, now);
  addAction(db, helena, item(3), { ...due, text: "Bolaget ser över", responsibleUnitId: "des" }, now);
  const { version } = attendanceSheet(db, meetingOf(db, meetingId));
  saveAttendance(db, helena, meetingId, { ...attendanceWords, ...leaders }, version, now);
}

/** What is said when minutes are sent where every item came to something. */
export const closing = (signOffBy: string) => ({ signOffBy, noOutcomeWhy: null });

export const send = (
  db: Database,
  meetingId = "m5",
  day = lastDay,
  at = now,
  noOutcomeWhy: string | null = null,
) => sendForSignOff(db, member(db, "helena"), meetingId, { signOffBy: day, noOutcomeWhy }, at);

export const approve = (db: Database, id = "sofia", meetingId = "m5", at = now) =>
  approveMinutes(db, member(db, id), meetingId, shownText(db, meetingOf(db, meetingId)), at);

export function meetingOf(db: Database, id = "m5"): Meeting {
  const meeting = meetingById(db, id);
  if (!meeting) throw new Error("no meeting");
  return meeting;
}

/** Every letter's kind and receiver, in that order. */
export const letters = (db: Database) =>
  db
    .select({ kind: outbox.kind, to: outbox.personId })
    .from(outbox)
    .orderBy(outbox.kind, outbox.personId)
    .all()
    .map(({ kind, to }) => [kind, to]);

export const deeds = (db: Database) =>
  db
    .select({ deed: chronicle.deed })
    .from(chronicle)
    .orderBy(chronicle.id)
    .all()
    .map((line) => line.deed);

/** What the first letter of a kind tells. */
export const facts = (db: Database, kind: string) =>
  db
    .select({ kind: outbox.kind, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .find((letter) => letter.kind === kind)?.facts;

export function firstDecision(db: Database, meetingId: string): string {
  const rows = db
    .select({ id: decisions.id, meetingId: decisions.meetingId })
    .from(decisions)
    .orderBy(decisions.position, decisions.agendaItemId)
    .all();
  return rows.find((row) => row.meetingId === meetingId)?.id ?? "";
}
