import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { lessons } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { isToLookAt, lessonsToLookAt, stillHolds } from "~/domain/lessons/look-again.server";
import { publishLesson } from "~/domain/lessons/publishing.server";
import { endSuperseding, supersede } from "~/domain/lessons/superseding.server";
import { reviseLesson, startLesson } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

describe("the day to look at a lesson again", () => {
  test("is two years after it was learned, unless the writer says another day after that", () => {
    const { db, sara } = townOfWriters();
    const id = started(startLesson(db, sara, whole({ learnedOn: "2024-02-29" }), now));
    const dayOf = () => lessonById(db, viewerOf(sara), id)?.lookAgainOn;
    expect(dayOf()).toBe("2026-02-28");
    const given = whole({ learnedOn: "2024-02-29", lookAgainOn: "2027-01-01" });
    expect(reviseLesson(db, sara, id, given, 1, now)).toEqual({ id });
    expect(dayOf()).toBe("2027-01-01");
    const early = { ...given, lookAgainOn: "2024-02-29" };
    const refused = { refused: "lookAgainTooEarly", field: "lookAgainOn" };
    expect(reviseLesson(db, sara, id, early, 2, now)).toEqual(refused);
    expect(startLesson(db, sara, early, now)).toEqual(refused);
  });

  test("brings a published lesson before those who may change it, from thirty days before", () => {
    const { db, karin, sara, erik, lisa, id } = publishedOn("2026-12-22");
    const seen = () =>
      [karin, sara, erik, lisa].map((member) =>
        lessonsToLookAt(db, member, now).map((lesson) => [lesson.id, lesson.late]),
      );
    expect(seen()).toEqual([[[id, false]], [[id, false]], [], []]);
    const lesson = lessonById(db, viewerOf(sara), id);
    expect([karin, sara, erik, lisa].map((member) => may(member, "changeLesson", lesson ?? {}))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    setDay(db, id, "2026-12-23");
    expect(seen()).toEqual([[], [], [], []]);
    expect(isToLookAt("2026-12-23", now)).toBe(false);
    setDay(db, id, "2026-11-21");
    expect(seen()[0]).toEqual([[id, true]]);
    const newer = started(startLesson(db, sara, whole({ title: "Nyare" }), now));
    publishLesson(db, sara, newer, "internal", 1, now);
    supersede(db, sara, id, newer, now);
    expect(seen()[0]).toEqual([]);
    endSuperseding(db, sara, id, now);
    db.update(lessons).set({ visibility: "draft" }).where(eq(lessons.id, id)).run();
    expect(seen()).toEqual([[], [], [], []]);
  });

  test("moves two years on from the day somebody says that the lesson still holds, once", () => {
    const { db, sara, id } = publishedOn("2026-11-01");
    expect(stillHolds(db, sara, id, now)).toBe(true);
    expect(stillHolds(db, sara, id, now + 1)).toBe(true);
    expect(lessonById(db, viewerOf(sara), id)).toMatchObject({ lookAgainOn: "2028-11-22", version: 3 });
    const told = db.select().from(toldLines).where(eq(toldLines.deed, "lessonStillHolds")).all();
    expect(told).toMatchObject([
      { before: { lookAgainOn: "2026-11-01" }, after: { lookAgainOn: "2028-11-22" } },
    ]);
    expect(reviseLesson(db, sara, id, whole(), 2, now)).toHaveProperty("refused", "changedMeanwhile");
  });

  test("is no draft's", () => {
    const { db, sara } = townOfWriters();
    const id = started(startLesson(db, sara, whole(), now));
    expect(stillHolds(db, sara, id, now)).toBe(false);
    expect(stillHolds(db, sara, "none", now)).toBe(false);
  });
});

function publishedOn(lookAgainOn: string) {
  const town = townOfWriters();
  const id = started(startLesson(town.db, town.sara, whole(), now));
  publishLesson(town.db, town.sara, id, "internal", 1, now);
  setDay(town.db, id, lookAgainOn);
  return { ...town, id };
}

const setDay = (db: ReturnType<typeof townOfWriters>["db"], id: string, lookAgainOn: string) =>
  db.update(lessons).set({ lookAgainOn }).where(eq(lessons.id, id)).run();

function started(lesson: ReturnType<typeof startLesson>): string {
  if ("refused" in lesson) throw new Error(lesson.refused);
  return lesson.id;
}
