import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { meetings, minuteEditions, minutes } from "#db/schema.server";
import { declineItem } from "~/domain/meetings/agenda-items.server";
import { callOff } from "~/domain/meetings/changes.server";
import { openCorrection } from "~/domain/minutes/correction.server";
import { lockedText } from "~/domain/minutes/minutes.server";
import { refuse } from "~/domain/refusal";
import { member, now, smallNetwork } from "./network";
import { approve, meetingOf, send, write } from "./written";

/** Minutes that have been signed off are never thrown away: disposal is decided elsewhere, by the archive. */

test("no line of the program deletes minutes, their editions or meetings", () => {
  const deletes =
    /\.delete\((?:minutes|minuteEditions|meetings|groups)\)|delete\s+from\s+["`]?(?:minutes|minute_editions|meetings)/i;
  const guilty = ["app", "db", "scripts"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && deletes.test(readFileSync(file, "utf8")));
  expect(guilty).toEqual([]);
});

test("the database itself keeps a meeting that has minutes, and a replaced edition in its place", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  expect(() => db.delete(meetings).where(eq(meetings.id, "m5")).run()).toThrow(/FOREIGN KEY/);
  openCorrection(db, member(db, "karin"), "m5", "Fel.", now);
  send(db, "m5", "2026-11-27");
  approve(db);
  const first = db.select().from(minuteEditions).get();
  if (!first) throw new Error("no edition has been kept");
  expect(() => db.insert(minuteEditions).values(first).run()).toThrow(/UNIQUE/);
});

test("a meeting whose minutes are signed is not called off, nor are its items taken away, correction or not", () => {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  const karin = member(db, "karin");
  const kept = () => [db.select().from(minutes).all().length, lockedText(db, "m5")];
  const before = kept();
  const item = { meetingId: "m5", itemId: "m5-1" };
  for (const open of [false, true]) {
    if (open) openCorrection(db, karin, "m5", "Fel.", now);
    expect(callOff(db, karin, "m5", "Skäl", now)).toEqual(refuse("heldOrBegun"));
    expect(declineItem(db, karin, item, now)).toEqual(refuse("minutesAreOut"));
    expect(kept()).toEqual(before);
  }
  expect(meetingOf(db).calledOffAt).toBeNull();
});
