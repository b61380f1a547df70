import { eq } from "drizzle-orm";
import type { Database } from "../open.server";
import { callWatches, comments, outbox, people } from "../schema.server";
import { mailRhythms } from "../words";
import { type At, beyond, facts } from "./facts.server";

/**
 * What people have said of each other's lessons and what they keep an eye on: comments, whose letters wait for the
 * next digest of an author who wants them gathered, and calls whose last day somebody wants in their calendar.
 */
export function seedAttention(db: Database, at: At): void {
  for (const { person_id, rhythm } of beyond.lettersGathered) {
    const mailRhythm = mailRhythms.find((each) => each === rhythm);
    db.update(people).set({ mailRhythm }).where(eq(people.id, person_id)).run();
  }
  db.insert(comments)
    .values(
      beyond.comments.map(({ id, lesson_id, person_id, day, clock, text }) => {
        const lesson = { subject: "lesson", subjectId: lesson_id } as const;
        return { id, ...lesson, authorId: person_id, text, createdAt: at(day, clock) };
      }),
    )
    .run();
  db.insert(outbox)
    .values(beyond.comments.flatMap((comment) => letterOf(comment, at)))
    .run();
  db.insert(callWatches)
    .values(
      beyond.watches.map(({ call_id, person_id, day, clock }) => {
        return { callId: call_id, personId: person_id, since: at(day, clock) };
      }),
    )
    .run();
}

/** The letter of a comment, where the lesson's author has letters gathered; the others' left long ago. */
function letterOf(comment: (typeof beyond.comments)[number], at: At): (typeof outbox.$inferInsert)[] {
  const lesson = facts.lessons.find((each) => each.id === comment.lesson_id);
  const gathered = beyond.lettersGathered.find((each) => each.person_id === lesson?.author_id);
  const author = facts.people.find((each) => each.id === gathered?.person_id);
  const commenter = facts.people.find((each) => each.id === comment.person_id);
  if (!lesson || !gathered || !author || !commenter) return [];
  const id = `letter-${comment.id}`;
  return [
    {
      id,
      kind: "lessonComment",
      dedupeKey: `lessonComment:${comment.id}`,
      personId: author.id,
      toName: author.name,
      toAddress: author.email.toLowerCase(),
      facts: {
        lessonTitle: lesson.title,
        commenterName: commenter.name,
        commenter: { name: commenter.name, address: commenter.email.toLowerCase() },
        comment: comment.text,
        path: `/lardomar/${lesson.id}#kommentarer`,
      },
      aboutSubject: "lesson",
      aboutId: lesson.id,
      messageId: `${id}@traffpunkt`,
      createdAt: at(comment.day, comment.clock),
      leavesAt: at(gathered.next.day, gathered.next.clock),
      gathers: true,
    },
  ];
}
