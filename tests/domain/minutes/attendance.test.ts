import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { attendance, groupMembers, groups, invitations, meetings } from "#db/schema.server";
import type { Answer } from "#db/words";
import { attendanceByYear, representedIn as filledIn } from "~/domain/followup/attendance.server";
import { declineItem, placeItem } from "~/domain/meetings/agenda-items.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { guestKey, guestsIn, presenceFromAnswers } from "~/domain/minutes/attendance";
import { type AttendanceWords, saveAttendance } from "~/domain/minutes/attendance.server";
import { type AttendanceSheet, attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { representedIn } from "~/domain/minutes/canonical";
import { minutesText } from "~/domain/minutes/text.server";
import { refuse } from "~/domain/refusal";
import { addMeeting, member, now, smallNetwork } from "./network";

const words: AttendanceWords = {
  units: { klf: "present", sof: "absentWithNotice", des: "deputy" },
  members: {},
  others: ["per", "karin"],
  guests: ["Rut Roos, registrator"],
  chairId: "per",
  secretaryId: "helena",
  adjusterId: "sofia",
  secondAdjusterId: null,
};

test("before anything is saved the sheet shows what the answers say, and no more", () => {
  const db = smallNetwork();
  answer(db, "eva", "klf", "contact", "yes");
  answer(db, "sofia", "sof", "contact", "no");
  answer(db, "helena", "des", "contact", "no");
  answer(db, "viktor", "des", "deputy", "yes");
  const sheet = sheetOf(db);
  expect(sheet.saved).toBe(false);
  expect(sheet.units.map(({ unitId, presence }) => [unitId, presence])).toEqual([
    ["klf", "present"],
    ["sof", "absentWithNotice"],
    ["des", "deputy"],
  ]);
  expect(sheet.others.map(({ name, capacity }) => [name, capacity])).toEqual([
    ["Per Ek", "chair"],
    ["Karin Ek", "coordinator"],
  ]);
  expect(db.select({ id: attendance.id }).from(attendance).all()).toEqual([]);
});

test("a contact who comes fills the place, and a maybe or no answer says nothing", () => {
  expect(presenceFromAnswers("yes", "yes")).toBe("present");
  expect(presenceFromAnswers("no", "yes")).toBe("deputy");
  expect(presenceFromAnswers(null, "yes")).toBe("deputy");
  expect(presenceFromAnswers("no", null)).toBe("absentWithNotice");
  expect(presenceFromAnswers("no", "maybe")).toBeNull();
  expect(presenceFromAnswers("maybe", null)).toBeNull();
  expect(presenceFromAnswers(null, null)).toBeNull();
});

test("saved attendance stands in the minutes: units by person, deputies for whom, the others by capacity", () => {
  const db = smallNetwork();
  expect(save(db, words)).toBeNull();
  const text = textOf(db);
  expect(text.units).toMatchObject([
    {
      unit: "Kommunledningen",
      kind: "department",
      person: "Eva Ek",
      presence: "present",
      standsInFor: null,
    },
    {
      unit: "Socialförvaltningen",
      kind: "department",
      person: "Sofia Ek",
      presence: "absentWithNotice",
      standsInFor: null,
    },
    {
      unit: "Destination Ekbacka AB",
      kind: "company",
      person: "Viktor Ek",
      presence: "deputy",
      standsInFor: "Helena Ek",
    },
  ]);
  expect(text.others.map(({ name, capacity }) => [name, capacity])).toEqual([
    ["Per Ek", "chair"],
    ["Karin Ek", "coordinator"],
    ["Rut Roos, registrator", "guest"],
  ]);
  expect(representedIn(text.units)).toEqual({ represented: 2, of: 3 });
});

test("saving the same twice changes nothing, and a stale sheet is refused with the one that stands", () => {
  const db = smallNetwork();
  const first = sheetOf(db).version;
  expect(save(db, words)).toBeNull();
  const ids = db.select({ id: attendance.id }).from(attendance).orderBy(attendance.id).all();
  expect(save(db, words, first)).toBeNull();
  expect(db.select({ id: attendance.id }).from(attendance).orderBy(attendance.id).all()).toEqual(ids);
  const refused = save(db, { ...words, units: { ...words.units, sof: "present" } }, first);
  expect(refused).toMatchObject({ refused: "changedMeanwhile" });
  expect((refused as { current: AttendanceSheet }).current.units[1]?.presence).toBe("absentWithNotice");
});

test("whoever led, wrote and adjusts is named for the meeting, and never the same to write and adjust", () => {
  const db = smallNetwork();
  expect(save(db, { ...words, adjusterId: "helena" })).toEqual(
    refuse("adjusterWrites", { field: "adjusterId" }),
  );
  expect(save(db, { ...words, adjusterId: "nobody" })).toEqual(refuse("personGone", { field: "adjusterId" }));
  expect(save(db, { ...words, adjusterId: "eva" })).toBeNull();
  expect(meetingById(db, "m5")).toMatchObject({
    adjusters: [{ id: "eva", name: "Eva Ek" }],
    namedChairId: "per",
    version: 2,
  });
});

test("a value that is no presence, a unit that is not there and too many guests are no good", () => {
  const db = smallNetwork();
  expect(save(db, { ...words, units: { klf: "guest" } })).toEqual(
    refuse("wrongValue", { field: "unit-klf" }),
  );
  expect(save(db, { ...words, guests: Array.from({ length: 61 }, (_, n) => `G ${n}`) })).toMatchObject({
    refused: "tooMany",
  });
  expect(save(db, { ...words, units: { nothing: "present" }, others: ["linnea"] })).toBeNull();
  expect(textOf(db)).toMatchObject({ units: [], others: [{ name: "Rut Roos, registrator" }] });
});

test("a group without units' places keeps its attendance by member", () => {
  const db = smallNetwork();
  db.insert(groups).values({ id: "politics", kind: "political", name: "Internationella gruppen" }).run();
  for (const personId of ["linnea", "olle"])
    db.insert(groupMembers).values({ groupId: "politics", personId, fromDay: "2026-01-01" }).run();
  db.update(meetings).set({ groupId: "politics" }).run();
  expect(
    save(db, { ...words, units: {}, members: { linnea: "present", olle: "absent" }, others: ["karin"] }),
  ).toBeNull();
  expect(textOf(db).members).toMatchObject([
    { name: "Linnea Ek", presence: "present" },
    { name: "Olle Ek", presence: "absent" },
  ]);
  expect(textOf(db).units).toEqual([]);
});

test("whoever came late or left early was there for so many items, and the unit counts as represented", () => {
  const db = smallNetwork();
  const stays = {
    "unit-klf": { from: "m5-2", until: "" },
    "unit-des": { from: "m5-2", until: "m5-2" },
    "person-karin": { from: "", until: "m5-2" },
    [guestKey("Rut Roos, registrator")]: { from: "m5-3", until: "m5-3" },
  };
  expect(save(db, { ...words, stays })).toBeNull();
  const text = textOf(db);
  const all = [...text.units, ...text.others];
  expect(all.map(({ from, until }) => [from, until])).toEqual([
    [2, null],
    [null, null],
    [2, 2],
    [null, null],
    [null, 2],
    [3, 3],
  ]);
  expect(representedIn(text.units)).toEqual({ represented: 2, of: 3 });
  const sheet = sheetOf(db);
  expect(sheet.units[0]).toMatchObject({ fromItemId: "m5-2", untilItemId: null });
  expect(sheet.guests[0]).toMatchObject({ fromItemId: "m5-3", untilItemId: "m5-3" });
  // A stay alone makes the sheet another one, for whoever has the older in hand.
  expect(save(db, words, sheet.version)).toBeNull();
  expect(save(db, { ...words, stays }, sheet.version)).toMatchObject({ refused: "changedMeanwhile" });
  expect(textOf(db).units[0]).toMatchObject({ from: null, until: null });
});

test("a stay is somebody's who was there, on this agenda, and ends after it begins", () => {
  const db = smallNetwork();
  addMeeting(db, "m4", { number: 4, day: "2026-09-17" });
  const refused = (stays: AttendanceWords["stays"], more: Partial<AttendanceWords> = {}) =>
    save(db, { ...words, ...more, stays });
  expect(refused({ "unit-sof": { from: "", until: "m5-2" } })).toEqual(
    refuse("stayOfAbsent", { field: "until-unit-sof" }),
  );
  expect(refused({ "unit-klf": { from: "m5-2", until: "" } }, { units: {} })).toEqual(
    refuse("stayOfAbsent", { field: "from-unit-klf" }),
  );
  expect(refused({ "person-per": { from: "m5-2", until: "" } }, { others: [] })).toEqual(
    refuse("stayOfAbsent", { field: "from-person-per" }),
  );
  expect(refused({ "unit-klf": { from: "m5-1", until: "m4-2" } })).toEqual(
    refuse("itemOffAgenda", { field: "until-unit-klf" }),
  );
  expect(refused({ "unit-klf": { from: "m5-3", until: "m5-2" } })).toEqual(
    refuse("stayTurned", { field: "until-unit-klf" }),
  );
  expect(refused({ "guest-Nobody": { from: "m5-3", until: "m5-2" } })).toBeNull();
});

test("an item that somebody came for stays on the agenda, and no order has anybody leave before they came", () => {
  const db = smallNetwork();
  const karin = member(db, "karin");
  save(db, { ...words, stays: { "unit-klf": { from: "m5-1", until: "m5-2" } } });
  const which = (itemId: string) => ({ meetingId: "m5", itemId });
  expect(declineItem(db, karin, which("m5-1"), now)).toEqual(refuse("itemInAttendance"));
  expect(declineItem(db, karin, which("m5-2"), now)).toEqual(refuse("itemInAttendance"));
  expect(placeItem(db, karin, which("m5-2"), 1, now)).toEqual(refuse("orderTurnsStay"));
  expect(placeItem(db, karin, which("m5-3"), 1, now)).toBeNull();
  expect(textOf(db).units[0]).toMatchObject({ from: 2, until: 3 });
  expect(declineItem(db, karin, which("m5-3"), now)).toBeNull();
});

test("the year's figure counts units and not people, over meetings that were held", () => {
  const db = smallNetwork();
  addMeeting(db, "m4", { number: 4, day: "2026-09-17" });
  save(db, words);
  save(db, { ...words, units: { klf: "present", sof: "present", des: "absent" } }, undefined, "m4");
  db.update(meetings).set({ heldAt: now }).run();
  const ofYear = attendanceByYear(db, { from: 2025, to: 2026 });
  expect(ofYear(2026).meetings).toHaveLength(2);
  expect(filledIn(ofYear(2026))).toEqual({ represented: 4, places: 6 });
  expect(ofYear(2025)).toEqual({ meetings: [], units: [] });
});

test("guests are read one to a line, without blanks and repetitions", () => {
  expect(guestsIn(" Rut  Roos \n\n\nViola Vik\nRut Roos")).toEqual(["Rut Roos", "Viola Vik"]);
});

function save(db: Database, said: AttendanceWords, version?: number, meetingId = "m5") {
  const shown = version ?? sheetOf(db, meetingId).version;
  return saveAttendance(db, member(db, "helena"), meetingId, said, shown, now);
}

const meetingOf = (db: Database, id: string) => {
  const meeting = meetingById(db, id);
  if (!meeting) throw new Error("no meeting");
  return meeting;
};

const sheetOf = (db: Database, id = "m5") => attendanceSheet(db, meetingOf(db, id));
const textOf = (db: Database, id = "m5") => minutesText(db, meetingOf(db, id));

function answer(
  db: Database,
  personId: string,
  unitId: string,
  capacity: "contact" | "deputy",
  said: Answer,
) {
  db.insert(invitations)
    .values({
      id: personId,
      meetingId: "m5",
      personId,
      unitId,
      capacity,
      answer: said,
      invitedAt: 0,
      answeredAt: 0,
    })
    .run();
}
