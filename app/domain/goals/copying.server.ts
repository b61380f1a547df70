import { and, asc, eq, gte, inArray } from "drizzle-orm";
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
        ...{ id: idOf(id), policyId: to, number, title, text },
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
        ...{ id: copied.get(id) as string, goalId: idOf(goalId), text, measure },
      })),
    )
    .run();
  if (firstDay === null) return;
  const targets = db
    .select()
    .from(indicatorValues)
    .where(
      and(
        inArray(indicatorValues.indicatorId, [...copied.keys()]),
        gte(indicatorValues.year, yearOf(firstDay)),
      ),
    )
    .all();
  if (targets.length > 0)
    db.insert(indicatorValues)
      .values(
        targets.map(({ indicatorId, year, target }) => ({
          indicatorId: copied.get(indicatorId) as string,
          year,
          target,
        })),
      )
      .run();
}
