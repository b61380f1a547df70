import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { minuteItems } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { summaryOf, writeSummary } from "~/domain/minutes/summary.server";
import { tellUntold } from "~/domain/minutes/untold.server";
import { longestUntold, type Written, writeItem } from "~/domain/minutes/writing.server";
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

test("saves of the summary become one line too, at the latest when the text is closed", () => {
  const db = smallNetwork();
  const helena = member(db, "helena");
  for (const text of ["Vi", "Vi sågs", "Vi sågs."]) {
    const { version, text: base } = summaryOf(db, "m5");
    writeSummary(db, helena, "m5", { text, version, base, quietly: true }, now);
  }
  expect(lines(db, "wroteSummary")).toEqual([]);
  tellUntold(db, "m5", now + 1);
  tellUntold(db, "m5", now + 2);
  expect(lines(db, "wroteSummary")).toEqual([{ after: { summary: "Vi sågs." }, before: { summary: "" } }]);
});

test("two who write the summary keep both paragraphs, unless they come to more than three sentences", () => {
  const db = smallNetwork();
  const [helena, karin] = [member(db, "helena"), member(db, "karin")];
  const first = writeSummary(db, helena, "m5", { text: "Ett.", version: 1, base: "" }, now) as Written;
  const both = { text: "Ett.\n\nTvå. Tre.", version: 1, base: "" };
  expect(writeSummary(db, karin, "m5", { ...both, text: "Två. Tre." }, now)).toMatchObject({
    merged: true,
    text: both.text,
  });
  const fourth = { text: "Ett.\n\nFyra. Fem.", version: first.version, base: "Ett." };
  expect(writeSummary(db, helena, "m5", fourth, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { text: both.text, writerName: "Karin Ek" },
  });
  expect(summaryOf(db, "m5").text).toBe(both.text);
});

test("two together that are longer than a text may be are refused with what stands, and nothing has changed", () => {
  const db = smallNetwork();
  typing(db, "helena")("a".repeat(30_000), now);
  const mine = { text: "b".repeat(30_000), version: 1, base: "" };
  expect(writeItem(db, member(db, "karin"), item, mine, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { text: "a".repeat(30_000), writerName: "Helena Ek" },
  });
  expect(db.select({ text: minuteItems.text }).from(minuteItems).all()).toEqual([
    { text: "a".repeat(30_000) },
  ]);
});

const told = (db: Database) =>
  db
    .select({ who: toldLines.actorName, before: toldLines.before, after: toldLines.after })
    .from(toldLines)
    .where(eq(toldLines.deed, "wroteItem"))
    .orderBy(toldLines.id)
    .all()
    .map(({ who, before, after }) => `${who}: ${before?.text} → ${after?.text}`);

const lines = (db: Database, deed: string) =>
  db
    .select({ before: toldLines.before, after: toldLines.after })
    .from(toldLines)
    .where(eq(toldLines.deed, deed))
    .orderBy(toldLines.id)
    .all();
