import { and, eq, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import { type Member, type Viewer, viewerOf } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { relatedLessons } from "./lesson-page.server";
import {
  inPlainText,
  type LessonLine,
  lessonLines,
  lessonsSeenBy,
  newestFirst,
  published,
} from "./lessons.server";

/** So many lessons are offered at a search. */
const mostOffered = 20;

/**
 * The lessons that could take a lesson's place: of those whose titles hold what is searched for, or without a search
 * those worth reading with it. Only what the viewer may read, and never the lesson itself.
 */
export function lessonsToTakeOver(
  db: Database,
  viewer: Viewer,
  id: string,
  search: string | null,
): LessonLine[] {
  if (search === null) return relatedLessons(db, viewer, id, mostOffered);
  // SQLite folds no Å, Ä and Ö, so titles are compared here; a municipality has hundreds of lessons.
  const sought = search.toLocaleLowerCase("sv");
  return lessonLines(db)
    .where(and(lessonsSeenBy(viewer), published, ne(lessons.id, id)))
    .orderBy(...newestFirst)
    .all()
    .filter((lesson) => lesson.title.toLocaleLowerCase("sv").includes(sought))
    .slice(0, mostOffered)
    .map(inPlainText);
}

/** What says better what a lesson says, and what it says better itself, as far as the viewer may read them. */
export function successionOf(db: Database, viewer: Viewer, id: string) {
  const rows = db
    .select({
      id: lessons.id,
      title: lessons.title,
      earlier: sql<number>`${lessons.supersededById} is ${id}`,
    })
    .from(lessons)
    .where(
      and(
        lessonsSeenBy(viewer),
        published,
        or(
          eq(lessons.supersededById, id),
          sql`${lessons.id} = (select superseded_by_id from ${lessons} where id = ${id})`,
        ),
      ),
    )
    .orderBy(...newestFirst)
    .all();
  const titled = rows.map(({ earlier, ...lesson }) => ({ isEarlier: earlier === 1, lesson }));
  return {
    later: titled.find((row) => !row.isEarlier)?.lesson ?? null,
    earlier: titled.filter((row) => row.isEarlier).map((row) => row.lesson),
  };
}

/**
 * Says that another published lesson takes this one's place. Does nothing when it does already. Refuses `wrongValue`
 * for one that the member may not read, and `supersededInCircle` when it is this lesson itself or has, by others or
 * at once, been superseded by it. False when there is no such lesson or it is a draft.
 */
export function supersede(
  db: Database,
  member: Member,
  id: string,
  laterId: string,
  now: number,
): boolean | Refusal {
  return db.transaction((tx) => {
    const before = publishedLesson(tx, id);
    if (!before) return false;
    if (before.supersededById === laterId) return true;
    const later = tx
      .select({ title: lessons.title })
      .from(lessons)
      .where(and(eq(lessons.id, laterId), published, lessonsSeenBy(viewerOf(member))))
      .get();
    if (!later) return refuse("wrongValue", { field: "by" });
    if (leadsTo(tx, laterId, id)) return refuse("supersededInCircle", { field: "by" });
    tx.update(lessons).set({ supersededById: laterId }).where(eq(lessons.id, id)).run();
    const deed = { deed: "supersededLesson", subject: "lesson", subjectId: id, label: before.title } as const;
    tell(tx, member, { ...deed, after: { supersededBy: later.title } }, now);
    return true;
  });
}

/** Says that a lesson holds by itself again. Does nothing to one that does. */
export function endSuperseding(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    const before = publishedLesson(tx, id);
    if (!before || before.supersededById === null) return;
    tx.update(lessons).set({ supersededById: null }).where(eq(lessons.id, id)).run();
    tell(
      tx,
      member,
      { deed: "endedSuperseding", subject: "lesson", subjectId: id, label: before.title },
      now,
    );
  });
}

const publishedLesson = (db: Database, id: string) =>
  db
    .select({ title: lessons.title, supersededById: lessons.supersededById })
    .from(lessons)
    .where(and(eq(lessons.id, id), published))
    .get();

/** Whether a lesson is another, or is superseded by it in any number of steps. */
function leadsTo(db: Database, from: string, to: string): boolean {
  const rows = db.all(sql`
    with recursive later(id) as (
      select ${from}
      union
      select superseded_by_id from ${lessons} join later on later.id = ${lessons.id}
        where superseded_by_id is not null)
    select 1 from later where id = ${to}`);
  return rows.length > 0;
}
