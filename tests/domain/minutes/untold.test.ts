import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { chronicle, minuteItems } from "#db/schema.server";
import { longestUntold, tellUntold, type Written, writeItem } from "~/domain/minutes/writing.server";
import { member, now, smallNetwork } from "./network";

const item = { meetingId: "m5", itemId: "m5-2" };

/** Saves by themselves, as somebody's page does while they write. */
function typing(db: Database, who: string) {
  let shown = { text: "", version: 1 };
  return (text: string, at: number, quietly = true): Written => {
    const saved = writeItem(
      db,
      member(db, who),
      item,
      { text, version: shown.version, base: shown.text, quietly },
      at,
    );
    shown = saved as Written;
    return shown as Written;
  };
}

test("saves while somebody writes become one line when they save by themselves", () => {
  const db = smallNetwork();
  const helena = typing(db, "helena");
  for (const [place, text] of ["V", "Vi", "Vi talade"].entries()) helena(text, now + place);
  expect(told(db)).toEqual([]);
  expect(helena("Vi talade.", now + 10, false)).toEqual({ text: "Vi talade.", version: 5, merged: false });
  expect(told(db)).toEqual(["Helena Ek:  → Vi talade."]);
  helena("Vi talade länge.", now + 20, false);
  expect(told(db)).toEqual(["Helena Ek:  → Vi talade.", "Helena Ek: Vi talade. → Vi talade länge."]);
});

test("a save by hand tells also when the last word has been saved already", () => {
  const db = smallNetwork();
  const helena = typing(db, "helena");
  helena("Vi talade.", now);
  helena("Vi talade.", now + 1, false);
  helena("Vi talade.", now + 2, false);
  expect(told(db)).toEqual(["Helena Ek:  → Vi talade."]);
});

test("when another writer saves, what the first had written is told as the first's", () => {
  const db = smallNetwork();
  typing(db, "helena")("Helenas stycke", now);
  const karin = typing(db, "karin");
  expect(karin("Karins stycke", now + 1)).toMatchObject({
    text: "Helenas stycke\n\nKarins stycke",
    merged: true,
  });
  expect(told(db)).toEqual(["Helena Ek:  → Helenas stycke"]);
  tellUntold(db, "m5", now + 2);
  tellUntold(db, "m5", now + 3);
  expect(told(db)).toEqual([
    "Helena Ek:  → Helenas stycke",
    "Karin Ek: Helenas stycke → Helenas stycke\n\nKarins stycke",
  ]);
});

test("after ten minutes what has been written is told, and a new count begins", () => {
  const db = smallNetwork();
  const helena = typing(db, "helena");
  helena("Ett", now);
  helena("Ett två", now + longestUntold);
  expect(told(db)).toEqual([]);
  helena("Ett två tre", now + longestUntold + 1);
  expect(told(db)).toEqual(["Helena Ek:  → Ett två"]);
  expect(db.select({ since: minuteItems.untoldSince }).from(minuteItems).all()).toEqual([
    { since: now + longestUntold + 1 },
  ]);
});

test("what was written and taken out again is no line", () => {
  const db = smallNetwork();
  const helena = typing(db, "helena");
  helena("Hoppsan", now);
  helena("", now + 1);
  tellUntold(db, "m5", now + 2);
  expect(told(db)).toEqual([]);
});

test("two together that are longer than a text may be are refused, and nothing has changed", () => {
  const db = smallNetwork();
  typing(db, "helena")("a".repeat(30_000), now);
  const mine = { text: "b".repeat(30_000), version: 1, base: "" };
  expect(writeItem(db, member(db, "karin"), item, mine, now)).toEqual({ refused: "tooLong", field: "text" });
  expect(db.select({ text: minuteItems.text }).from(minuteItems).all()).toEqual([
    { text: "a".repeat(30_000) },
  ]);
});

const told = (db: Database) =>
  db
    .select({ who: chronicle.actorName, before: chronicle.before, after: chronicle.after })
    .from(chronicle)
    .where(eq(chronicle.deed, "wroteItem"))
    .orderBy(chronicle.id)
    .all()
    .map(({ who, before, after }) => `${who}: ${before?.text} → ${after?.text}`);
