import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people, roleGrants, seats } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { type Member, viewerOf } from "../members/member";
import { senderOf } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { authorToTell } from "./author.server";
import { lackingIn } from "./lesson";
import { type Lesson, lessonById } from "./lesson-page.server";
import { contentOf } from "./writing.server";

/**
 * Those who review what is written for a unit: its contact, its deputy and the coordinator, each once, as receivers of a
 * letter; the unit's own first. Whoever wrote the lesson is left out. One statement.
 */
export function reviewersOf(db: Database, lesson: { unitId: string; authorId: string }, now: number) {
  const today = dayOf(now);
  const speaksForUnit = sql`exists (select 1 from ${seats}
    where ${seats.personId} = ${people.id} and ${seats.unitId} = ${lesson.unitId}
      and ${seats.place} in ('contact', 'deputy')
      and ${seats.fromDay} <= ${today} and (${seats.untilDay} is null or ${seats.untilDay} >= ${today}))`;
  const coordinates = sql`exists (select 1 from ${roleGrants}
    where ${roleGrants.personId} = ${people.id} and ${roleGrants.role} = 'coordinator')`;
  return db
    .select({
      personId: people.id,
      toName: people.name,
      toAddress: people.email,
      language: people.language,
    })
    .from(people)
    .where(and(isNull(people.deactivatedAt), ne(people.id, lesson.authorId), or(speaksForUnit, coordinates)))
    .orderBy(desc(speaksForUnit), asc(people.name))
    .all();
}

/**
 * Sends a draft to those who review it, who are told by a letter each and read it from then on. Refuses
 * `lessonLacksParts` with the first field that is lacking. Does nothing when it has been sent or is published. False
 * when there is no such lesson.
 */
export function sendForReview(db: Database, member: Member, id: string, now: number): boolean | Refusal {
  return db.transaction((tx) => {
    const lesson = lessonById(tx, viewerOf(member), id);
    if (!lesson) return false;
    if (lesson.visibility !== "draft" || lesson.sentForReviewAt !== null) return true;
    const [field] = Object.keys(lackingIn(contentOf(lesson)));
    if (field) return refuse("lessonLacksParts", { field });
    tx.update(lessons).set({ sentForReviewAt: now }).where(eq(lessons.id, id)).run();
    const deed = {
      deed: "sentLessonForReview",
      subject: "lesson",
      subjectId: id,
      label: lesson.title,
    } as const;
    tell(tx, member, deed, now);
    for (const reviewer of reviewersOf(tx, lesson, now)) {
      queueLetter(
        tx,
        {
          kind: "lessonForReview",
          dedupeKey: `lessonForReview:${id}:${now}:${reviewer.personId}`,
          ...reviewer,
          facts: {
            lessonTitle: lesson.title,
            author: senderOf(member),
            unitName: lesson.unitName,
            path: lessonPath(id),
          },
          about: { subject: "lesson", id },
        },
        now,
      );
    }
    return true;
  });
}

/**
 * Sends a lesson back to its author with a word of what is to be better; they are told by a letter. Does nothing to
 * one that is not under review. False when there is no such lesson.
 */
export function sendBack(db: Database, member: Member, id: string, word: string, now: number): boolean {
  return db.transaction((tx) => {
    const lesson = lessonById(tx, viewerOf(member), id);
    if (!lesson) return false;
    if (lesson.sentForReviewAt === null) return true;
    tx.update(lessons).set({ sentForReviewAt: null }).where(eq(lessons.id, id)).run();
    const deed = { deed: "sentLessonBack", subject: "lesson", subjectId: id, label: lesson.title } as const;
    tell(tx, member, { ...deed, after: { word } }, now);
    endReview(tx, member, lesson, word, now);
    return true;
  });
}

/**
 * Ends the review that a lesson was under: takes back the letters that asked for it and have not left, and tells the
 * author what came of it, `word` being null when it was published. Does nothing to a lesson that was not sent for
 * review.
 */
export function endReview(
  db: Database,
  member: Member,
  before: Lesson,
  word: string | null,
  now: number,
): void {
  if (before.sentForReviewAt === null) return;
  withdrawLetters(db, { subject: "lesson", id: before.id, kind: "lessonForReview" }, now);
  const author = authorToTell(db, before.id, member);
  if (!author) return;
  queueLetter(
    db,
    {
      kind: "lessonReviewed",
      dedupeKey: `lessonReviewed:${before.id}:${before.sentForReviewAt}`,
      ...author,
      facts: {
        lessonTitle: before.title,
        reviewer: senderOf(member),
        word,
        path: lessonPath(before.id),
      },
      about: { subject: "lesson", id: before.id },
    },
    now,
  );
}
