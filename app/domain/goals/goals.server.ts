import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, goalResults, goals, indicators, indicatorValues, policies } from "#db/schema.server";
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
const judgedIn = (followupId: string | SQL | null): SQL =>
  sql`(select judged.policy_id from ${goalResults} join ${goals} as judged on judged.id = ${goalResults.goalId}
    join ${policies} on ${policies.id} = judged.policy_id and ${policies.kind} = 'policy'
    where ${goalResults.followupId} = ${followupId}
    group by judged.policy_id order by count(*) desc, judged.policy_id limit 1)`;

/**
 * The goals of each of some years as `goalsOfYear` gives them, with the verdicts of that year's follow-up once it is
 * published, or before that when asked for; all in one statement. A year that no policy applied in has none.
 */
export function goalsOfYears(
  db: Database,
  years: readonly number[],
  unpublished: boolean,
): (year: number) => GoalOfYear[] {
  type Row = GoalRow & { year: number };
  const asked = sql.join(
    // A number alone is bound as a fraction, and would be written 2025.0 in a day.
    years.map((year) => sql`(cast(${year} as integer))`),
    sql`, `,
  );
  const days = [sql`(asked.year || '-01-01')`, sql`(asked.year || '-12-31')`] as const;
  const rows = db.all<Row>(sql`
    with asked(year) as (values ${asked})
    select asked.year as year, ${goals.id} as id, ${goals.number} as number, ${goals.title} as title, ${goals.text} as text,
      ${goalResults.verdict} as verdict, ${goalResults.comment} as comment, ${indicators.id} as indicatorId,
      ${indicators.text} as indicatorText, ${indicators.measure} as measure,
      ${indicatorValues.target} as target, ${indicatorValues.outcome} as outcome
    from asked
    left join ${followups} on ${followups.year} = asked.year and (${unpublished ? 1 : 0} or ${followups.publishedOn} is not null)
    join ${goals} on ${goals.policyId} = coalesce(${judgedIn(sql`${followups.id}`)}, ${policyBetween(...days)})
    left join ${goalResults} on ${goalResults.goalId} = ${goals.id} and ${goalResults.followupId} = ${followups.id}
    left join ${indicators} on ${indicators.goalId} = ${goals.id}
    left join ${indicatorValues} on ${indicatorValues.indicatorId} = ${indicators.id} and ${indicatorValues.year} = asked.year
    order by asked.year, ${goals.number}, ${goals.id}, ${indicators.id}
  `);
  return (year) => goalsFrom(rows.filter((row) => row.year === year));
}

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
  return goalsFrom(rows);
}

type GoalRow = Omit<GoalOfYear, "indicators"> & {
  indicatorId: string | null;
  indicatorText: string | null;
  measure: string | null;
  target: number | null;
  outcome: number | null;
};

function goalsFrom(rows: GoalRow[]): GoalOfYear[] {
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
