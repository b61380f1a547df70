import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, goalResults, lessons } from "#db/schema.server";
import type { GoalVerdict } from "#db/words";
import { type GoalOfYear, goalsOfYear } from "../goals/goals.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { openDraft, tellFollowup } from "./draft.server";

/** What a follow-up says beside its sections. */
export type Details = {
  title: string;
  caseNumber: string | null;
  proposedDecision: string | null;
  priorities: string[];
  highlightedLessonIds: string[];
};

/**
 * Changes what a follow-up says beside its sections. Refuses `changedMeanwhile` with what stands, `lessonGone` for a
 * lesson that is not published, and as `openDraft`.
 */
export function changeDetails(
  db: Database,
  member: Member,
  followupId: string,
  details: Details,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const draft = openDraft(tx, followupId);
    if (isRefusal(draft)) return draft;
    const before = detailsIn(draft);
    if (JSON.stringify(before) === JSON.stringify(detailsIn(details))) return null;
    if (draft.version !== shownVersion) return refuse("changedMeanwhile", { current: draft });
    const added = details.highlightedLessonIds.filter((id) => !before.highlightedLessonIds.includes(id));
    if (publishedAmong(tx, added) !== added.length)
      return refuse("lessonGone", { field: "highlightedLessonIds" });
    tx.update(followups)
      .set({ ...detailsIn(details), version: draft.version + 1 })
      .where(eq(followups.id, followupId))
      .run();
    tellFollowup(tx, member, draft, "changedFollowup", now, { before, after: detailsIn(details) });
    return null;
  });
}

const detailsIn = ({
  title,
  caseNumber,
  proposedDecision,
  priorities,
  highlightedLessonIds,
}: Details): Details => ({ title, caseNumber, proposedDecision, priorities, highlightedLessonIds });

const isPublished = sql`${lessons.visibility} <> 'draft'`;

function publishedAmong(db: Database, ids: string[]): number {
  if (ids.length === 0) return 0;
  return db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(inArray(lessons.id, ids), isPublished))
    .all().length;
}

/** The lessons that a year's follow-up may highlight: those published that were learned in it, and those highlighted already. */
export function lessonsToHighlight(
  db: Database,
  year: number,
  highlighted: string[],
): { id: string; title: string }[] {
  const learned = sql`substr(${lessons.learnedOn}, 1, 4) = ${String(year)}`;
  const chosen = highlighted.length > 0 ? inArray(lessons.id, highlighted) : sql`0`;
  return db
    .select({ id: lessons.id, title: lessons.title })
    .from(lessons)
    .where(and(isPublished, sql`(${learned} or ${chosen})`))
    .orderBy(asc(lessons.learnedOn), asc(lessons.id))
    .all();
}

/** How a goal was judged, as a form has it: both empty while it is not. */
export type Judged = { verdict: GoalVerdict | null; comment: string };

/** A goal's judgement that was shown, and what the form brings instead. */
export type Judging = { goalId: string; shown: Judged; typed: Judged };

/**
 * Judges goals, each by itself: only those that the form changed are written, so two who judge different goals both
 * stand. Refuses, with nothing written, `changedMeanwhile` with all goals as they stand when somebody else has judged
 * one of them otherwise; `goalVerdictMissing` for a comment without a verdict; `notFound`, and as `openDraft`.
 */
export function judgeGoals(
  db: Database,
  member: Member,
  followupId: string,
  judgings: Judging[],
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const draft = openDraft(tx, followupId);
    if (isRefusal(draft)) return draft;
    const goals = goalsOfYear(tx, draft.year, followupId);
    const changed: { goal: GoalOfYear; typed: Judged }[] = [];
    for (const { goalId, shown, typed } of judgings) {
      if (isSame(shown, typed)) continue;
      const goal = goals.find((each) => each.id === goalId);
      if (!goal) return refuse("notFound");
      const standing = { verdict: goal.verdict, comment: goal.comment ?? "" };
      if (isSame(standing, typed)) continue;
      if (!isSame(standing, shown)) return refuse("changedMeanwhile", { current: goals });
      if (typed.verdict === null && typed.comment !== "")
        return refuse("goalVerdictMissing", { field: `verdict-${goalId}` });
      changed.push({ goal, typed });
    }
    for (const { goal, typed } of changed) {
      judge(tx, followupId, goal.id, typed);
      const told = ({ verdict, comment }: Judged) => ({ goal: goal.title, goalVerdict: verdict, comment });
      const before = told({ verdict: goal.verdict, comment: goal.comment ?? "" });
      tellFollowup(tx, member, draft, "judgedGoal", now, { before, after: told(typed) });
    }
    return null;
  });
}

function judge(db: Database, followupId: string, goalId: string, { verdict, comment }: Judged): void {
  const here = and(eq(goalResults.followupId, followupId), eq(goalResults.goalId, goalId));
  if (verdict === null) db.delete(goalResults).where(here).run();
  else
    db.insert(goalResults)
      .values({ followupId, goalId, verdict, comment })
      .onConflictDoUpdate({
        target: [goalResults.followupId, goalResults.goalId],
        set: { verdict, comment },
      })
      .run();
}

const isSame = (one: Judged, other: Judged) => one.verdict === other.verdict && one.comment === other.comment;
