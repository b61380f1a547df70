import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { meetings, minutes, outbox, people, signOffs } from "#db/schema.server";
import { remindMinutes } from "~/domain/minutes/reminding.server";
import { at, smallNetwork } from "./network";

const on = (db: Database, day: string) => remindMinutes(db, at(day, "08.15"));

test("the secretary is reminded three and seven days after the meeting, once each, until the minutes are sent", () => {
  const db = smallNetwork();
  const days = ["2026-11-12", "2026-11-14", "2026-11-15", "2026-11-16", "2026-11-19", "2026-11-20"];
  expect(days.map((day) => on(db, day))).toEqual([0, 0, 1, 0, 1, 0]);
  expect(letters(db)).toEqual([
    ["minutesLate", "helena"],
    ["minutesLate", "helena"],
  ]);
  const sent = smallNetwork();
  sent.insert(minutes).values({ meetingId: "m5", startedAt: 1, sentAt: 1 }).run();
  expect(on(sent, "2026-11-16")).toBe(0);
});

test("a draft is late too; a meeting called off, never called, or long ago is not", () => {
  const db = smallNetwork();
  db.insert(minutes).values({ meetingId: "m5", startedAt: 1 }).run();
  expect(on(db, "2026-12-20")).toBe(0);
  db.update(meetings).set({ calledAt: null }).run();
  expect(on(db, "2026-11-16")).toBe(0);
  db.update(meetings).set({ calledAt: 1, calledOffAt: 1 }).run();
  expect(on(db, "2026-11-16")).toBe(0);
  db.update(meetings).set({ calledOffAt: null }).run();
  expect(on(db, "2026-11-16")).toBe(1);
});

test("without a secretary, or with one who has left, the coordinator is reminded", () => {
  const db = smallNetwork();
  db.update(people).set({ deactivatedAt: 1 }).where(eq(people.id, "helena")).run();
  on(db, "2026-11-15");
  db.update(meetings).set({ secretaryId: null }).run();
  on(db, "2026-11-19");
  expect(letters(db)).toEqual([
    ["minutesLate", "karin"],
    ["minutesLate", "karin"],
  ]);
});

test("an adjuster who has not answered is reminded once, two workdays before the last day", () => {
  const db = smallNetwork();
  // The last day is a Thursday: two workdays before it is Tuesday.
  const facts = { meetingId: "m5", startedAt: 1, sentAt: 1, sentBy: "helena", signOffBy: "2026-11-26" };
  db.insert(minutes).values(facts).run();
  db.insert(signOffs)
    .values([
      { meetingId: "m5", personId: "sofia", askedAt: 1 },
      { meetingId: "m5", personId: "per", askedAt: 1, approvedAt: 2 },
    ])
    .run();
  const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"];
  expect(days.map((day) => on(db, day))).toEqual([0, 1, 0, 0]);
  const [letter] = db.select().from(outbox).all();
  expect(letter).toMatchObject({
    kind: "signOffReminder",
    personId: "sofia",
    facts: { signOffBy: "2026-11-26", sender: { name: "Helena Ek" } },
  });
});

const letters = (db: Database) =>
  db
    .select({ kind: outbox.kind, to: outbox.personId })
    .from(outbox)
    .orderBy(outbox.createdAt)
    .all()
    .map(({ kind, to }) => [kind, to]);
