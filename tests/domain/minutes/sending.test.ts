import { expect, test } from "vitest";
import { meetings, minutes, outbox } from "#db/schema.server";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import {
  askForChange,
  lastDayToSignOff,
  sendForSignOff,
  takeBackFromSignOff,
} from "~/domain/minutes/sign-off.server";
import { refuse } from "~/domain/refusal";
import { at, member, now, smallNetwork } from "./network";
import {
  approve,
  attendanceWords,
  closing,
  facts,
  lastDay,
  letters,
  meetingOf,
  send,
  write,
} from "./written";

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
  expect(takeBackFromSignOff(db, member(db, "helena"), "m5", now)).toBeNull();
  expect(takeBackFromSignOff(db, member(db, "helena"), "m5", now)).toBeNull();
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
