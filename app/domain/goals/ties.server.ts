import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { goalTies } from "#db/schema.server";
import type { GoalSubject } from "#db/words";

/** Ties a record to exactly these goals. Each goal must exist; whoever calls has checked that. */
export function setGoals(db: Database, subject: GoalSubject, subjectId: string, goalIds: string[]): void {
  db.delete(goalTies)
    .where(and(eq(goalTies.subject, subject), eq(goalTies.subjectId, subjectId)))
    .run();
  if (goalIds.length > 0)
    db.insert(goalTies)
      .values(goalIds.map((goalId) => ({ goalId, subject, subjectId })))
      .run();
}
