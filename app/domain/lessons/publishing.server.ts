import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons } from "#db/schema.server";
import { shelveLesson } from "../archive/shelve-lessons.server";
import { tell } from "../chronicle/chronicle.server";
import { type Member, viewerOf } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { barredBy, barredInLesson } from "./barred.server";
import { lackingIn, type Readers } from "./lesson";
import { lessonById } from "./lesson-page.server";
import { personalDataIn } from "./personal-data";
import { endReview } from "./review.server";
import { contentOf, keepWording } from "./writing.server";

/**
 * Publishes a lesson for its readers, or changes who they are. Refuses `changedMeanwhile`, `lessonNotWhole` with the
 * first field that is lacking, what is barred in a lesson for everyone (`barredInLesson`), and
 * `personalDataUnchecked` when it is for everyone and holds something that looks like personal data. Does nothing
 * when it is for these readers already. The author of a lesson that was sent for review is told, when somebody else
 * publishes it. False when there is no such lesson.
 */
export function publishLesson(
  db: Database,
  member: Member,
  id: string,
  readers: Readers,
  shownVersion: number,
  now: number,
  options: { personalDataChecked?: boolean } = {},
): boolean | Refusal {
  return db.transaction((tx) => {
    const before = lessonById(tx, viewerOf(member), id);
    if (!before) return false;
    if (before.visibility === readers) return true;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const wording = contentOf(before);
    const [field] = Object.keys(lackingIn(wording));
    if (field) return refuse("lessonNotWhole", { field });
    const barred = readers === "public" ? barredInLesson(tx, wording) : [];
    if (barred.length > 0) return refuse(barredBy(barred));
    if (readers === "public" && !options.personalDataChecked && personalDataIn(wording).length > 0)
      return refuse("personalDataUnchecked", { field: "personalDataChecked" });
    tx.update(lessons)
      .set({
        visibility: readers,
        publishedAt: before.publishedAt ?? now,
        ...(before.publishedAt === null ? { publishedBy: member.id } : {}),
        sentForReviewAt: null,
        version: before.version + 1,
      })
      .where(eq(lessons.id, id))
      .run();
    const deed = { deed: "publishedLesson", subject: "lesson", subjectId: id, label: before.title } as const;
    const change = { before: { visibility: before.visibility }, after: { visibility: readers } };
    tell(tx, member, { ...deed, ...change }, now);
    endReview(tx, member, before, null, now);
    shelveLesson(tx, id, now);
    return true;
  });
}

/**
 * Takes a published lesson back to a draft that only its author and the coordinator read; the wording that was
 * published is kept. Does nothing to a draft. Refuses `changedMeanwhile`. False when there is no such lesson.
 */
export function withdrawLesson(
  db: Database,
  member: Member,
  id: string,
  shownVersion: number,
  now: number,
): boolean | Refusal {
  return db.transaction((tx) => {
    const before = lessonById(tx, viewerOf(member), id);
    if (!before) return false;
    if (before.visibility === "draft") return true;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    keepWording(tx, member, before, now);
    tx.update(lessons)
      .set({ visibility: "draft", publishedAt: null, publishedBy: null, version: before.version + 1 })
      .where(eq(lessons.id, id))
      .run();
    const deed = { deed: "withdrewLesson", subject: "lesson", subjectId: id, label: before.title } as const;
    const change = { before: { visibility: before.visibility }, after: { visibility: "draft" } };
    tell(tx, member, { ...deed, ...change }, now);
    shelveLesson(tx, id, now);
    return true;
  });
}
