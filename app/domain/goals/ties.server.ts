import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { goals, goalTies, policies } from "#db/schema.server";
import type { GoalSubject, PolicyKind } from "#db/words";
import type { BinPart } from "../bin/bin.server";
import { appliedBetween, inOrder } from "./policies.server";

/** A goal to choose, with the document that it stands in. */
type GoalChoice = {
  id: string;
  number: number;
  title: string;
  policyId: string;
  policyTitle: string;
  kind: PolicyKind;
  /** Whether its document applies: what was tied to an earlier edition stays. 0 or 1. */
  applies: number;
};

/** The goals of every document that applies on a day, document by document, and those among `also` whether it does or not. */
export function goalsThatApply(db: Database, today: string, also: readonly string[] = []): GoalChoice[] {
  const applies = appliedBetween(today, today);
  return db
    .select({
      id: goals.id,
      number: goals.number,
      title: goals.title,
      policyId: policies.id,
      policyTitle: policies.title,
      kind: policies.kind,
      applies: sql<number>`coalesce(${applies}, 0)`,
    })
    .from(goals)
    .innerJoin(policies, eq(policies.id, goals.policyId))
    .where(or(applies, also.length > 0 ? inArray(goals.id, [...also]) : undefined))
    .orderBy(
      sql`coalesce(${applies}, 0) desc`,
      inOrder(policies.kind),
      asc(policies.title),
      asc(policies.id),
      asc(goals.number),
      asc(goals.id),
    )
    .all();
}

/** What records are tied to, by the record's id, in the order of the documents; one statement. */
export function goalsOf(
  db: Database,
  subject: GoalSubject | readonly GoalSubject[],
  ids: readonly string[],
): Record<string, { id: string; title: string }[]> {
  if (ids.length === 0) return {};
  const rows = db
    .select({ subjectId: goalTies.subjectId, id: goals.id, title: goals.title })
    .from(goalTies)
    .innerJoin(goals, eq(goals.id, goalTies.goalId))
    .innerJoin(policies, eq(policies.id, goals.policyId))
    .where(and(inArray(goalTies.subject, [subject].flat()), inArray(goalTies.subjectId, [...ids])))
    .orderBy(inOrder(policies.kind), asc(policies.title), asc(goals.number), asc(goals.id))
    .all();
  const byRecord: Record<string, { id: string; title: string }[]> = {};
  for (const { subjectId, ...goal } of rows) {
    byRecord[subjectId] ??= [];
    byRecord[subjectId].push(goal);
  }
  return byRecord;
}

/** The rows that tie a record to goals, to be removed and taken back with it. */
export const tiesOf = (subject: GoalSubject, subjectId: string): BinPart => [
  goalTies,
  and(eq(goalTies.subject, subject), eq(goalTies.subjectId, subjectId)),
];

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
