import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { goalTies } from "#db/schema.server";
import type { GoalSubject } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { goalsThatApply } from "../goals/ties.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { tiedKind } from "./tied-kinds.server";

/** The goals that a record is tied to. */
export const goalIdsOf = (db: Database, subject: GoalSubject, id: string): string[] =>
  db
    .select({ id: goalTies.goalId })
    .from(goalTies)
    .where(and(eq(goalTies.subject, subject), eq(goalTies.subjectId, id)))
    .orderBy(goalTies.goalId)
    .all()
    .map((tie) => tie.id);

/**
 * Ties a record to what has been ticked, and lets go of what was ticked when the form was opened and is not any more;
 * what somebody else has tied meanwhile stays. Refuses `notFound` and a goal that does not apply and was not tied
 * (`wrongValue`). Does nothing when nothing changes. The caller asks for the right to change the record.
 */
export function tieToGoals(
  db: Database,
  member: Member,
  which: { subject: string; id: string },
  { shown, chosen }: { shown: string[]; chosen: string[] },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const kind = tiedKind(which.subject);
    const record = kind?.find(tx, member, which.id);
    if (!kind || !record) return refuse("notFound");
    const before = goalIdsOf(tx, kind.subject, which.id);
    const offered = new Set(goalsThatApply(tx, dayOf(now), before).map((goal) => goal.id));
    if (chosen.some((id) => !offered.has(id))) return refuse("wrongValue", { field: "goals" });
    const added = chosen.filter((id) => !before.includes(id));
    const letGo = shown.filter((id) => before.includes(id) && !chosen.includes(id));
    if (added.length === 0 && letGo.length === 0) return null;
    const its = and(eq(goalTies.subject, kind.subject), eq(goalTies.subjectId, which.id));
    if (letGo.length > 0)
      tx.delete(goalTies)
        .where(and(its, inArray(goalTies.goalId, letGo)))
        .run();
    if (added.length > 0)
      tx.insert(goalTies)
        .values(added.map((goalId) => ({ goalId, subject: kind.subject, subjectId: which.id })))
        .run();
    kind.touch?.(tx, which.id, now);
    const { subject, id } = record.chronicle;
    const goalIds = { before, after: goalIdsOf(tx, kind.subject, which.id) };
    tell(
      tx,
      member,
      {
        deed: "tiedToGoals",
        subject,
        subjectId: id,
        label: record.title,
        before: { goalIds: goalIds.before },
        after: { goalIds: goalIds.after },
      },
      now,
    );
    return null;
  });
}
