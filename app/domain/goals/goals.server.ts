import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { goalResults, goals, indicators, indicatorValues, policies } from "#db/schema.server";
import type { GoalVerdict } from "#db/words";
import { policyBetween } from "./policies.server";

export type IndicatorOfYear = {
  id: string;
  text: string;
  measure: string;
  target: number | null;
  outcome: number | null;
};

export type GoalOfYear = {
  id: string;
  number: number;
  title: string;
  text: string;
  /** Null while nobody has judged the year. */
  verdict: GoalVerdict | null;
  comment: string | null;
  indicators: IndicatorOfYear[];
};

/**
 * The goals of the policy's edition that applied in a year (the last, when two did), each with its indicators' targets
 * and outcomes for that year, and the verdict of a follow-up where there is one. A follow-up that has judged goals keeps
 * to their edition, whatever begins later in the year.
 */
export const goalsOfYear = (db: Database, year: number, followupId: string | null): GoalOfYear[] =>
  goalsWhere(
    db,
    sql`${goals.policyId} = coalesce(${judgedIn(followupId)}, ${policyBetween(`${year}-01-01`, `${year}-12-31`)})`,
    year,
    followupId,
  );

/** The id of the document whose goals a follow-up has judged; null while it has judged none. */
const judgedIn = (followupId: string | null): SQL =>
  sql`(select judged.policy_id from ${goalResults} join ${goals} as judged on judged.id = ${goalResults.goalId}
    join ${policies} on ${policies.id} = judged.policy_id and ${policies.kind} = 'policy'
    where ${goalResults.followupId} = ${followupId}
    group by judged.policy_id order by count(*) desc, judged.policy_id limit 1)`;

/** The goals of one document, each with its indicators' targets and outcomes for a year. */
export const goalsIn = (db: Database, policyId: string, year: number): GoalOfYear[] =>
  goalsWhere(db, eq(goals.policyId, policyId), year, null);

function goalsWhere(db: Database, condition: SQL, year: number, followupId: string | null): GoalOfYear[] {
  const rows = db
    .select({
      id: goals.id,
      number: goals.number,
      title: goals.title,
      text: goals.text,
      verdict: goalResults.verdict,
      comment: goalResults.comment,
      indicatorId: indicators.id,
      indicatorText: indicators.text,
      measure: indicators.measure,
      target: indicatorValues.target,
      outcome: indicatorValues.outcome,
    })
    .from(goals)
    .leftJoin(
      goalResults,
      and(eq(goalResults.goalId, goals.id), eq(goalResults.followupId, followupId ?? "")),
    )
    .leftJoin(indicators, eq(indicators.goalId, goals.id))
    .leftJoin(
      indicatorValues,
      and(eq(indicatorValues.indicatorId, indicators.id), eq(indicatorValues.year, year)),
    )
    .where(condition)
    .orderBy(asc(goals.number), asc(goals.id), asc(indicators.id))
    .all();
  const byGoal = new Map<string, GoalOfYear>();
  for (const { id, number, title, text, verdict, comment, ...indicator } of rows) {
    const goal = byGoal.get(id) ?? { id, number, title, text, verdict, comment, indicators: [] };
    byGoal.set(id, goal);
    if (indicator.indicatorId !== null && indicator.measure !== null) {
      goal.indicators.push({
        id: indicator.indicatorId,
        text: indicator.indicatorText ?? "",
        measure: indicator.measure,
        target: indicator.target,
        outcome: indicator.outcome,
      });
    }
  }
  return [...byGoal.values()];
}

/** The target of the indicator that measures attendance in per cent, which its wording tells; null when there is none. */
export const attendanceTarget = (all: GoalOfYear[]): number | null =>
  all
    .flatMap((goal) => goal.indicators)
    .find((indicator) => indicator.measure === "procent" && /närvaro/i.test(indicator.text))?.target ?? null;
