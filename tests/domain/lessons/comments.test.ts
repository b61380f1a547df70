import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import { commentById, commentOnLesson, commentsOn, removeComment } from "~/domain/lessons/comments.server";
import { startLesson } from "~/domain/lessons/writing.server";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "./writers";

describe("a comment", () => {
  test("stands under the lesson and reaches its author by one letter", () => {
    const { town, id } = lessonOfSara();
    const first = commentOnLesson(town.db, town.erik, id, "Så var det hos oss också.", now);
    const again = commentOnLesson(town.db, town.erik, id, "Så var det hos oss också.", now + 1000);
    expect(again).toEqual(first);
    expect(commentsOn(town.db, id)).toMatchObject([
      { authorName: "Erik Lund", text: "Så var det hos oss också.", createdAt: now },
    ]);
    expect(letters(town.db)).toEqual([
      {
        kind: "lessonComment",
        to: "sara@example.se",
        facts: {
          lessonTitle: "Räkna på likviditeten",
          commenterName: "Erik Lund",
          commenter: { name: "Erik Lund", address: "erik@example.se" },
          comment: "Så var det hos oss också.",
          path: `/lardomar/${id}#kommentarer`,
        },
      },
    ]);
  });

  test("of the author's own sends no letter, nor does one to somebody who has left", () => {
    const { town, id } = lessonOfSara();
    commentOnLesson(town.db, town.sara, id, "Ett tillägg.", now);
    town.db.update(people).set({ deactivatedAt: now }).run();
    commentOnLesson(town.db, town.erik, id, "Tack!", now);
    expect(commentsOn(town.db, id)).toHaveLength(2);
    expect(letters(town.db)).toEqual([]);
  });

  test("removed is gone from sight, and may be written anew", () => {
    const { town, id } = lessonOfSara();
    const comment = commentOnLesson(town.db, town.erik, id, "Hej", now)?.id ?? "";
    removeComment(town.db, town.erik, comment, now);
    removeComment(town.db, town.erik, comment, now);
    expect(commentById(town.db, comment)).toBeNull();
    expect(commentsOn(town.db, id)).toEqual([]);
    expect(commentOnLesson(town.db, town.erik, id, "Hej", now)?.id).not.toBe(comment);
  });

  test("needs a lesson", () => {
    const { town } = lessonOfSara();
    expect(commentOnLesson(town.db, town.erik, "none", "Hej", now)).toBeNull();
  });
});

function lessonOfSara() {
  const town = townOfWriters();
  const lesson = startLesson(town.db, town.sara, whole(), now);
  if ("refused" in lesson) throw new Error(lesson.refused);
  return { town, id: lesson.id };
}

const letters = (db: OpenDatabase) =>
  db
    .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.createdAt)
    .all();
