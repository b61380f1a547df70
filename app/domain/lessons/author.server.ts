import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people } from "#db/schema.server";
import type { Member } from "../members/member";

/**
 * The author of a lesson as the receiver of a letter of what somebody else has done with it; null when they did it
 * themselves or have left, and when there is no such lesson.
 */
export function authorToTell(db: Database, lessonId: string, doer: Member) {
  const author = db
    .select({
      personId: people.id,
      toName: people.name,
      toAddress: people.email,
      language: people.language,
      gone: people.deactivatedAt,
    })
    .from(lessons)
    .innerJoin(people, eq(people.id, lessons.authorId))
    .where(eq(lessons.id, lessonId))
    .get();
  if (!author || author.gone !== null || author.personId === doer.id) return null;
  const { gone: _, ...receiver } = author;
  return receiver;
}
