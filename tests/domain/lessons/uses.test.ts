import { describe, expect, test } from "vitest";
import { chronicle, outbox, people } from "#db/schema.server";
import { lessonPage } from "~/domain/lessons/lessons.server";
import { publishLesson } from "~/domain/lessons/publishing.server";
import { takeBackUse, tellUse, usesOf } from "~/domain/lessons/uses.server";
import { startLesson } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

describe("that somebody has used a lesson", () => {
  test("counts each person once, and reaches its author by one letter", () => {
    const { town, id } = publishedBySara();
    expect(tellUse(town.db, town.erik, id, "", now)).toBe(true);
    expect(tellUse(town.db, town.erik, id, "", now + 1)).toBe(true);
    expect(tellUse(town.db, town.erik, id, "Planera resan", now + 2)).toBe(true);
    tellUse(town.db, town.lisa, id, "", now + 3);
    expect(usesOf(town.db, id)).toMatchObject([
      { name: "Lisa Lund", purpose: "", usedAt: now + 3 },
      { name: "Erik Lund", purpose: "Planera resan", usedAt: now },
    ]);
    expect(letters(town.db)).toMatchObject([
      {
        kind: "lessonUsed",
        to: "sara@example.se",
        facts: { lessonTitle: "Räkna på likviditeten", user: { name: "Erik Lund" }, purpose: "" },
      },
      { kind: "lessonUsed", to: "sara@example.se", facts: { user: { name: "Lisa Lund" } } },
    ]);
  });

  test("sends no letter of the author's own use, nor to one who has left", () => {
    const { town, id } = publishedBySara();
    tellUse(town.db, town.sara, id, "", now);
    town.db.update(people).set({ deactivatedAt: now }).run();
    tellUse(town.db, town.erik, id, "", now);
    expect(usesOf(town.db, id)).toHaveLength(2);
    expect(letters(town.db)).toEqual([]);
  });

  test("waits for the digest of an author who wants letters gathered", () => {
    const { town, id } = publishedBySara();
    town.db.update(people).set({ mailRhythm: "weekly" }).run();
    tellUse(town.db, town.erik, id, "", now);
    expect(town.db.select({ gathers: outbox.gathers }).from(outbox).all()).toEqual([{ gathers: true }]);
  });

  test("is taken back once, with the letter that has not left", () => {
    const { town, id } = publishedBySara();
    tellUse(town.db, town.erik, id, "Planera resan", now);
    takeBackUse(town.db, town.erik, id, now);
    takeBackUse(town.db, town.erik, id, now);
    expect(usesOf(town.db, id)).toEqual([]);
    expect(town.db.select({ at: outbox.withdrawnAt }).from(outbox).all()).toEqual([{ at: now }]);
    const told = town.db.select({ deed: chronicle.deed }).from(chronicle).all();
    expect(told.map((line) => line.deed)).toEqual([
      "created",
      "publishedLesson",
      "usedLesson",
      "tookBackUse",
    ]);
  });

  test("is said of published lessons only", () => {
    const town = townOfWriters();
    const draft = startLesson(town.db, town.sara, whole(), now) as { id: string };
    expect(tellUse(town.db, town.sara, draft.id, "", now)).toBe(false);
    expect(tellUse(town.db, town.sara, "none", "", now)).toBe(false);
    expect(usesOf(town.db, draft.id)).toEqual([]);
  });

  test("brings the most used first, where the list is asked for it", () => {
    const { town, id } = publishedBySara();
    const later = startLesson(
      town.db,
      town.sara,
      whole({ title: "Boka tolk", learnedOn: "2026-11-20" }),
      now,
    );
    const laterId = (later as { id: string }).id;
    publishLesson(town.db, town.sara, laterId, "internal", 1, now);
    tellUse(town.db, town.erik, id, "", now);
    tellUse(town.db, town.lisa, id, "", now);
    tellUse(town.db, town.lisa, laterId, "", now);
    const page = (mostUsed: boolean) =>
      lessonPage(town.db, viewerOf(town.karin), { mostUsed }, { number: 1, size: 20 })
        .lessons.filter((each) => [id, laterId].includes(each.id))
        .map((each) => [each.id, each.uses]);
    const byDay = [
      [laterId, 1],
      [id, 2],
    ];
    expect(page(false)).toEqual(byDay);
    expect(page(true)).toEqual(byDay.toReversed());
  });
});

function publishedBySara() {
  const town = townOfWriters();
  const lesson = startLesson(town.db, town.sara, whole(), now);
  if ("refused" in lesson) throw new Error(lesson.refused);
  publishLesson(town.db, town.sara, lesson.id, "internal", 1, now);
  return { town, id: lesson.id };
}

const letters = (db: ReturnType<typeof townOfWriters>["db"]) =>
  db
    .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.createdAt)
    .all();
