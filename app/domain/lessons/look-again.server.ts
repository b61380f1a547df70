import { and, asc, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people, units } from "#db/schema.server";
import { addDays, dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { has, type Member, unitsOf, viewerOf } from "../members/member";
import { lookAgainAfter, lookAgainIsNear } from "./lesson";
import { isSuperseded, lessonsSeenBy, published } from "./lessons.server";

/**
 * The published lessons that the member may change and that somebody is to look at again: the day has passed or is
 * near. One that is superseded needs no looking at. By unit, the oldest day first.
 */
export function lessonsToLookAt(db: Database, member: Member, now: number) {
  const today = dayOf(now);
  return db
    .select({
      id: lessons.id,
      title: lessons.title,
      unitId: lessons.unitId,
      unitName: units.name,
      authorName: people.name,
      lookAgainOn: sql<string>`${lessons.lookAgainOn}`,
    })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .where(
      and(
        published,
        sql`not ${isSuperseded}`,
        lessonsSeenBy(viewerOf(member)),
        changedBy(member),
        lte(lessons.lookAgainOn, addDays(today, lookAgainIsNear)),
      ),
    )
    .orderBy(asc(units.position), asc(units.name), asc(lessons.lookAgainOn), asc(lessons.id))
    .limit(500)
    .all()
    .map((row) => ({ ...row, late: row.lookAgainOn < today }));
}

/** Whether somebody is to look at a lesson again: the day has passed or is near. */
export const isToLookAt = (lookAgainOn: string | null, now: number) =>
  lookAgainOn !== null && lookAgainOn <= addDays(dayOf(now), lookAgainIsNear);

/**
 * Says that a published lesson still holds: it is looked at again two years from today. Does nothing the second time
 * that day. False when there is no such lesson or it is a draft.
 */
export function stillHolds(db: Database, member: Member, id: string, now: number): boolean {
  return db.transaction((tx) => {
    const lesson = tx
      .select({ title: lessons.title, lookAgainOn: lessons.lookAgainOn })
      .from(lessons)
      .where(and(eq(lessons.id, id), published))
      .get();
    if (!lesson) return false;
    const lookAgainOn = lookAgainAfter(dayOf(now));
    if (lesson.lookAgainOn === lookAgainOn) return true;
    tx.update(lessons)
      .set({ lookAgainOn, version: sql`${lessons.version} + 1` })
      .where(eq(lessons.id, id))
      .run();
    const deed = { deed: "lessonStillHolds", subject: "lesson", subjectId: id, label: lesson.title } as const;
    tell(tx, member, { ...deed, before: { lookAgainOn: lesson.lookAgainOn }, after: { lookAgainOn } }, now);
    return true;
  });
}

/** Narrows a query on lessons to those a member may change: the same rule as the right `changeLesson`. */
function changedBy(member: Member): SQL | undefined {
  if (has(member, "coordinator")) return undefined;
  return or(
    eq(lessons.authorId, member.id),
    inArray(lessons.unitId, unitsOf(member, "contact", "deputy", "head")),
  );
}
