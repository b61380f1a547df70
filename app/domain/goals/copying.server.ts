import { asc, eq, inArray, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { goals, indicators, indicatorValues } from "#db/schema.server";
import { yearOf } from "~/calendar/swedish-time";

/**
 * Copies the goals and indicators of a document into its new edition; each goal carries on the one before. Targets of
 * the years from the edition's first come along, earlier ones stay where they were followed up.
 */
export function copyGoals(db: Database, from: string, to: string, firstDay: string | null): void {
  const old = db.select().from(goals).where(eq(goals.policyId, from)).orderBy(asc(goals.number)).all();
  if (old.length === 0) return;
  const newGoal = new Map(old.map((goal) => [goal.id, newId()]));
  const idOf = (id: string) => newGoal.get(id) as string;
  db.insert(goals)
    .values(
      old.map(({ id, number, title, text }) => ({
        id: idOf(id),
        policyId: to,
        number,
        title,
        text,
        continuesId: id,
      })),
    )
    .run();
  const measured = db
    .select()
    .from(indicators)
    .where(inArray(indicators.goalId, [...newGoal.keys()]))
    .orderBy(asc(indicators.id))
    .all();
  if (measured.length === 0) return;
  // Indicators stand in the order of their ids, so the copies keep the places of what they copy.
  const copy = newId();
  const copied = new Map(measured.map(({ id }, place) => [id, `${copy}-${String(place).padStart(3, "0")}`]));
  db.insert(indicators)
    .values(
      measured.map(({ id, goalId, text, measure }) => ({
        id: copied.get(id) as string,
        goalId: idOf(goalId),
        text,
        measure,
      })),
    )
    .run();
  copyTargets(db, from, to, firstDay);
}

/**
 * Copies the targets of the years from an edition's first to the same indicators of its goals, where no target is set;
 * none as long as no first day is known.
 */
export function copyTargets(db: Database, from: string, to: string, firstDay: string | null): void {
  if (firstDay === null) return;
  db.run(sql`insert into ${indicatorValues} (indicator_id, year, target)
    select new.id, v.year, v.target from ${goals} as g
      join ${goals} as old_goal on old_goal.id = g.continues_id and old_goal.policy_id = ${from}
      join ${indicators} as new on new.goal_id = g.id
      join ${indicators} as old on old.goal_id = old_goal.id and old.text = new.text and old.measure = new.measure
      join ${indicatorValues} as v on v.indicator_id = old.id
      where g.policy_id = ${to} and v.year >= ${yearOf(firstDay)}
    on conflict (indicator_id, year) do update set target = excluded.target where target is null`);
}
