import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { groups, outbox, signOffs } from "#db/schema.server";
import { planOf } from "~/domain/meetings/changes.server";
import { refusePlan } from "~/domain/meetings/planning.server";
import { belongingTo } from "~/domain/meetings/receivers.server";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { approveMinutes, askForChange, shownText } from "~/domain/minutes/sign-off.server";
import { minutesText } from "~/domain/minutes/text.server";
import { writeItem } from "~/domain/minutes/writing.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "./network";
import { approve, attendanceWords, deeds, letters, meetingOf, send, write } from "./written";

test("a meeting names one or two adjusters: not one person twice, and not whoever writes", () => {
  const db = smallNetwork();
  const plan = planOf(meetingOf(db));
  const second = { field: "secondAdjuster" };
  expect(refusePlan(db, "network", { ...plan, secondAdjusterId: "eva" })).toBeNull();
  expect(refusePlan(db, "network", { ...plan, secondAdjusterId: "sofia" })).toEqual(
    refuse("adjusterTwice", second),
  );
  expect(refusePlan(db, "network", { ...plan, secondAdjusterId: "helena" })).toEqual(
    refuse("adjusterWrites", second),
  );
  expect(refusePlan(db, "network", { ...plan, secondAdjusterId: "nobody" })).toEqual(
    refuse("personGone", second),
  );
  db.update(groups).set({ adjusterId: "eva" }).run();
  const groupsOwn = { ...plan, adjusterId: null, secondAdjusterId: "eva" };
  expect(refusePlan(db, "network", groupsOwn)).toEqual(refuse("adjusterTwice", second));
});

test("the sheet of attendance refuses the same, beside the field", () => {
  const db = smallNetwork();
  const save = (secondAdjusterId: string) => {
    const { version } = attendanceSheet(db, meetingOf(db));
    const words = { ...attendanceWords, secondAdjusterId };
    return saveAttendance(db, member(db, "helena"), "m5", words, version, now);
  };
  expect(save("sofia")).toEqual(refuse("adjusterTwice", { field: "secondAdjusterId" }));
  expect(save("helena")).toEqual(refuse("adjusterWrites", { field: "secondAdjusterId" }));
  expect(save("eva")).toBeNull();
  expect(meetingOf(db).adjusters).toEqual([
    { id: "sofia", name: "Sofia Ek" },
    { id: "eva", name: "Eva Ek" },
  ]);
});

test("both adjusters belong to the meeting and stand in the text", () => {
  const db = twice();
  const names = belongingTo(db, meetingOf(db)).receivers.map((each) => each.personId);
  expect(names).toEqual(expect.arrayContaining(["sofia", "linnea"]));
  expect(minutesText(db, meetingOf(db)).adjusters).toEqual(["Sofia Ek", "Linnea Ek"]);
});

test("both are asked, and the text is locked when both have approved the same text", () => {
  const db = twice();
  send(db);
  expect(letters(db)).toEqual([
    ["minutesForSignOff", "linnea"],
    ["minutesForSignOff", "sofia"],
  ]);
  expect(approve(db, "linnea")).toEqual({ signedOff: false });
  expect(approve(db, "linnea")).toEqual({ signedOff: false });
  expect(approve(db, "sofia")).toEqual({ signedOff: true });
  expect(readMinutes(db, meetingOf(db)).text.signedOff?.by).toEqual(["Linnea Ek", "Sofia Ek"]);
  expect(deeds(db).filter((deed) => deed === "approved" || deed === "signedOff")).toEqual([
    "approved",
    "approved",
    "signedOff",
  ]);
});

test("whoever approved a text that has changed since is asked anew, and nothing is locked meanwhile", () => {
  const db = twice();
  send(db);
  approve(db, "linnea");
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Ändrat", version: 2 },
    now,
  );
  expect(approve(db, "sofia", "m5", now + 60_000)).toEqual({ signedOff: false });
  expect(letters(db).filter(([, to]) => to === "linnea")).toHaveLength(2);
  expect(verdict(db, "linnea")).toMatchObject({ approvedAt: null, approvedSum: null });
  expect(meetingOf(db).minutesSignedOffAt).toBeNull();
  expect(approve(db, "linnea")).toEqual({ signedOff: true });
});

test("a text changed since it was shown is refused, and the other's approval stands", () => {
  const db = twice();
  send(db);
  const shown = shownText(db, meetingOf(db));
  writeItem(
    db,
    member(db, "karin"),
    { meetingId: "m5", itemId: "m5-2" },
    { text: "Ändrat", version: 2 },
    now,
  );
  approve(db, "linnea");
  expect(approveMinutes(db, member(db, "sofia"), "m5", shown, now)).toEqual(
    refuse("textChanged", { current: ["m5-2"] }),
  );
  expect(verdict(db, "linnea")?.approvedAt).toBe(now);
  expect(verdict(db, "sofia")?.approvedAt).toBeNull();
});

test("one objection takes the text back to a draft for both, with who, when and why", () => {
  const db = twice();
  send(db);
  approve(db, "linnea");
  expect(askForChange(db, member(db, "sofia"), "m5", "Två skolor.", now + 1)).toBeNull();
  expect(meetingOf(db).minutesSentAt).toBeNull();
  expect(verdict(db, "linnea")).toMatchObject({ approvedAt: null, approvedSum: null });
  expect(verdict(db, "sofia")).toMatchObject({ objectedAt: now + 1, objection: "Två skolor." });
  const waiting = db
    .select({ at: outbox.withdrawnAt })
    .from(outbox)
    .where(eq(outbox.kind, "minutesForSignOff"))
    .all();
  expect(waiting).toEqual([{ at: now + 1 }, { at: now + 1 }]);
  expect(approve(db, "linnea")).toEqual(refuse("notSent"));
  send(db, "m5", "2026-11-27", now + 2);
  expect(verdict(db, "sofia")).toMatchObject({ objectedAt: null, objection: null });
});

/** Minutes that Sofia and Linnea, who has no seat, are both to sign off. */
function twice(): Database {
  const db = smallNetwork();
  write(db, "m5", { secondAdjusterId: "linnea" });
  return db;
}

const verdict = (db: Database, personId: string) =>
  db.select().from(signOffs).where(eq(signOffs.personId, personId)).get();
