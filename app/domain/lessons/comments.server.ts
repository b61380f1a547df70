import { and, asc, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { comments, lessons, people, units } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { authorToTell } from "./author.server";

/** The comments on a lesson, oldest first, without those that have been removed. */
export function commentsOn(db: Database, lessonId: string) {
  return db
    .select({
      id: comments.id,
      authorId: comments.authorId,
      authorName: people.name,
      authorUnit: units.name,
      text: comments.text,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(eq(comments.subject, "lesson"), eq(comments.subjectId, lessonId)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .all();
}

/**
 * Comments on a lesson and lets its author know by one letter, unless they are the same. The same words sent
 * twice by the same person within ten minutes are one comment. Null when there is no such lesson.
 */
export function commentOnLesson(
  db: Database,
  member: Member,
  lessonId: string,
  text: string,
  now: number,
): { id: string } | null {
  return db.transaction((tx) => {
    const lesson = tx.select({ title: lessons.title }).from(lessons).where(eq(lessons.id, lessonId)).get();
    if (!lesson) return null;
    const twin = tx
      .select({ id: comments.id })
      .from(comments)
      .where(
        and(
          eq(comments.subject, "lesson"),
          eq(comments.subjectId, lessonId),
          eq(comments.authorId, member.id),
          eq(comments.text, text),
          gt(comments.createdAt, now - 10 * 60_000),
        ),
      )
      .orderBy(asc(comments.createdAt))
      .get();
    if (twin) return twin;
    const id = newId();
    tx.insert(comments)
      .values({ id, subject: "lesson", subjectId: lessonId, authorId: member.id, text, createdAt: now })
      .run();
    const deed = { deed: "commented", subject: "lesson", subjectId: lessonId, label: lesson.title } as const;
    tell(tx, member, { ...deed, after: { comment: text } }, now);
    const author = authorToTell(tx, lessonId, member);
    if (author) {
      queueLetter(
        tx,
        {
          kind: "lessonComment",
          dedupeKey: `lessonComment:${id}`,
          ...author,
          facts: {
            lessonTitle: lesson.title,
            commenterName: member.name,
            commenter: senderOf(member),
            comment: text,
            path: `${lessonPath(lessonId)}#kommentarer`,
          },
          about: { subject: "lesson", id: lessonId },
        },
        now,
      );
    }
    return { id };
  });
}

/** One comment that stands, with the lesson it is on; null when there is none or it is gone. */
export function commentById(db: Database, id: string) {
  return (
    db
      .select({
        id: comments.id,
        lessonId: comments.subjectId,
        authorId: comments.authorId,
        text: comments.text,
      })
      .from(comments)
      .where(and(eq(comments.id, id), eq(comments.subject, "lesson")))
      .get() ?? null
  );
}

/** Removes a comment. Does nothing when it has been removed already. */
export function removeComment(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    const comment = commentById(tx, id);
    if (!comment) return;
    const removed = { kind: "comment", id, label: comment.text } as const;
    moveIntoBin(tx, member, removed, [[comments, eq(comments.id, id)]], now);
    const lesson = tx
      .select({ title: lessons.title })
      .from(lessons)
      .where(eq(lessons.id, comment.lessonId))
      .get();
    const deed = {
      deed: "removedComment",
      subject: "lesson",
      subjectId: comment.lessonId,
      label: lesson?.title ?? "",
    } as const;
    tell(tx, member, deed, now);
  });
}
