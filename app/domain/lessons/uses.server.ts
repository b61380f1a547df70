import { and, asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, lessonUses, people, units } from "#db/schema.server";
import { lessonPath } from "~/addresses/lessons";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { authorToTell } from "./author.server";

/** Who has used a lesson in their own work and what for, the latest first. */
export function usesOf(db: Database, lessonId: string) {
  return db
    .select({
      personId: lessonUses.personId,
      name: people.name,
      unit: units.name,
      usedAt: lessonUses.usedAt,
      purpose: lessonUses.purpose,
    })
    .from(lessonUses)
    .innerJoin(people, eq(people.id, lessonUses.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(lessonUses.lessonId, lessonId))
    .orderBy(desc(lessonUses.usedAt), asc(people.name))
    .limit(200)
    .all();
}

/**
 * Says that the member has used a lesson, each person once: said again, only what for is changed. Its author is told by
 * one letter, unless they are the same. False when there is no such lesson or it is a draft.
 */
export function tellUse(
  db: Database,
  member: Member,
  lessonId: string,
  purpose: string,
  now: number,
): boolean {
  return db.transaction((tx) => {
    const lesson = tx
      .select({ title: lessons.title, visibility: lessons.visibility })
      .from(lessons)
      .where(eq(lessons.id, lessonId))
      .get();
    if (!lesson || lesson.visibility === "draft") return false;
    const mine = and(eq(lessonUses.lessonId, lessonId), eq(lessonUses.personId, member.id));
    const before = tx.select({ purpose: lessonUses.purpose }).from(lessonUses).where(mine).get();
    if (before?.purpose === purpose) return true;
    const deed = { deed: "usedLesson", subject: "lesson", subjectId: lessonId, label: lesson.title } as const;
    tell(tx, member, { ...deed, before, after: { purpose } }, now);
    if (before) {
      tx.update(lessonUses).set({ purpose }).where(mine).run();
      return true;
    }
    tx.insert(lessonUses).values({ lessonId, personId: member.id, usedAt: now, purpose }).run();
    const author = authorToTell(tx, lessonId, member);
    if (author) {
      queueLetter(
        tx,
        {
          kind: "lessonUsed",
          dedupeKey: `lessonUsed:${lessonId}:${member.id}`,
          ...author,
          facts: {
            lessonTitle: lesson.title,
            user: senderOf(member),
            unitName: member.unitName,
            purpose,
            path: `${lessonPath(lessonId)}#anvandning`,
          },
          about: { subject: "lessonUse", id: `${lessonId}:${member.id}` },
        },
        now,
      );
    }
    return true;
  });
}

/** Takes back that the member has used a lesson, and the letter of it that has not left. Does nothing the second time. */
export function takeBackUse(db: Database, member: Member, lessonId: string, now: number): void {
  db.transaction((tx) => {
    const mine = and(eq(lessonUses.lessonId, lessonId), eq(lessonUses.personId, member.id));
    const { changes } = tx.delete(lessonUses).where(mine).run();
    if (changes === 0) return;
    withdrawLetters(tx, { subject: "lessonUse", id: `${lessonId}:${member.id}` }, now);
    const lesson = tx.select({ title: lessons.title }).from(lessons).where(eq(lessons.id, lessonId)).get();
    const label = lesson?.title ?? "";
    tell(tx, member, { deed: "tookBackUse", subject: "lesson", subjectId: lessonId, label }, now);
  });
}
