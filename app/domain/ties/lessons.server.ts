import { and, eq, sql } from "drizzle-orm";
import { lessons } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { lessonsSeenBy, published } from "../lessons/lessons.server";
import { viewerOf } from "../members/member";
import type { TiedKind } from "./tied-kind";

/** Lessons that have been published, under the day that they were learned. */
export const tiedLessons: TiedKind = {
  subject: "lesson",
  find(db, _member, id) {
    const lesson = db
      .select({
        title: lessons.title,
        unitId: lessons.unitId,
        authorId: lessons.authorId,
        visibility: lessons.visibility,
        sentForReviewAt: lessons.sentForReviewAt,
      })
      .from(lessons)
      .where(eq(lessons.id, id))
      .get();
    if (!lesson) return null;
    const { title, ...thing } = lesson;
    return {
      title,
      path: lessonPath(id),
      reads: ["readLesson", thing],
      changes: ["changeLesson", thing],
      chronicle: { subject: "lesson", id },
    };
  },
  seen: (
    member,
  ) => sql`select ${lessons.id}, ${lessons.title}, ${lessons.learnedOn}, '/lardomar/' || ${lessons.id}, null, null
    from ${lessons} where ${and(lessonsSeenBy(viewerOf(member)), published)}`,
};
