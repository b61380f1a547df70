import { describe, expect, test } from "vitest";
import { chronicle } from "#db/schema.server";
import { lessonPage } from "~/domain/lessons/lessons.server";
import { publishLesson, withdrawLesson } from "~/domain/lessons/publishing.server";
import {
  endSuperseding,
  lessonsToTakeOver,
  successionOf,
  supersede,
} from "~/domain/lessons/superseding.server";
import { startLesson } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

const circle = { refused: "supersededInCircle", field: "by" };
const unknown = { refused: "wrongValue", field: "by" };

describe("a lesson superseded by another", () => {
  test("points to it, is pointed back to, and is marked in the list", () => {
    const { db, sara, lisa, first, second } = threeLessons();
    expect(supersede(db, sara, first, second, now)).toBe(true);
    expect(supersede(db, sara, first, second, now)).toBe(true);
    const reader = viewerOf(lisa);
    expect(successionOf(db, reader, first)).toEqual({ later: { id: second, title: "Två" }, earlier: [] });
    expect(successionOf(db, reader, second)).toEqual({ later: null, earlier: [{ id: first, title: "Ett" }] });
    const marked = lessonPage(db, reader, {}, { number: 1, size: 20 }).lessons.filter(
      (each) => each.superseded,
    );
    expect(marked.map((each) => each.id)).toEqual([first]);
    const told = db.select({ deed: chronicle.deed }).from(chronicle).all();
    expect(told.filter((line) => line.deed === "supersededLesson")).toHaveLength(1);
  });

  test("is never superseded by itself, nor in a circle of any length", () => {
    const { db, sara, first, second, third } = threeLessons();
    expect(supersede(db, sara, first, first, now)).toEqual(circle);
    supersede(db, sara, first, second, now);
    supersede(db, sara, second, third, now);
    expect(supersede(db, sara, second, first, now)).toEqual(circle);
    expect(supersede(db, sara, third, first, now)).toEqual(circle);
  });

  test("is superseded by nothing that the member may not read, and no draft is", () => {
    const { db, sara, karin, first } = threeLessons();
    const draft = started(startLesson(db, karin, whole({ title: "Utkast" }), now));
    expect(supersede(db, sara, first, draft, now)).toEqual(unknown);
    expect(supersede(db, karin, first, draft, now)).toEqual(unknown);
    expect(supersede(db, sara, first, "none", now)).toEqual(unknown);
    expect(supersede(db, karin, draft, first, now)).toBe(false);
  });

  test("holds again when somebody says so, or when the other is withdrawn", () => {
    const { db, sara, karin, first, second, third } = threeLessons();
    const marked = () =>
      lessonPage(db, viewerOf(karin), {}, { number: 1, size: 20 })
        .lessons.filter((each) => each.superseded)
        .map((each) => each.id);
    supersede(db, sara, first, second, now);
    endSuperseding(db, sara, first, now);
    endSuperseding(db, sara, first, now);
    expect(marked()).toEqual([]);
    supersede(db, sara, first, third, now);
    expect(marked()).toEqual([first]);
    withdrawLesson(db, sara, third, 2, now);
    expect(marked()).toEqual([]);
    expect(successionOf(db, viewerOf(karin), first).later).toBeNull();
  });

  test("is chosen among those alike, or by a word of the title in any case", () => {
    const { db, lisa, first, second, third } = threeLessons();
    const titles = (search: string | null) =>
      lessonsToTakeOver(db, viewerOf(lisa), first, search).map((each) => each.id);
    expect(titles(null).sort()).toEqual([second, third].sort());
    expect(titles("ÅTTA")).toEqual([third]);
    expect(titles("ett")).toEqual([]);
  });
});

function threeLessons() {
  const town = townOfWriters();
  const [first, second, third] = ["Ett", "Två", "Tre och åtta"].map((title) => {
    const id = started(startLesson(town.db, town.sara, whole({ title }), now));
    publishLesson(town.db, town.sara, id, "internal", 1, now);
    return id;
  }) as [string, string, string];
  return { ...town, first, second, third };
}

function started(lesson: ReturnType<typeof startLesson>): string {
  if ("refused" in lesson) throw new Error(lesson.refused);
  return lesson.id;
}
