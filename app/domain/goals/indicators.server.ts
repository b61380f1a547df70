import { and, asc, eq, inArray } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { goals, indicators, indicatorValues } from "#db/schema.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";

export type YearValue = { year: number; target: number | null; outcome: number | null };
type IndicatorContent = { text: string; measure: string; values: YearValue[] };
export type Indicator = { id: string; goalId: string; version: number } & IndicatorContent;

/** The indicators of goals with their values, year by year. */
export function indicatorsOf(db: Database, ...goalIds: string[]): Indicator[] {
  const rows = db
    .select({
      id: indicators.id,
      goalId: indicators.goalId,
      text: indicators.text,
      measure: indicators.measure,
      version: indicators.version,
      year: indicatorValues.year,
      target: indicatorValues.target,
      outcome: indicatorValues.outcome,
    })
    .from(indicators)
    .leftJoin(indicatorValues, eq(indicatorValues.indicatorId, indicators.id))
    .where(inArray(indicators.goalId, goalIds))
    .orderBy(asc(indicators.id), asc(indicatorValues.year))
    .all();
  const byId = new Map<string, Indicator>();
  for (const { year, target, outcome, ...indicator } of rows) {
    const its = byId.get(indicator.id) ?? { ...indicator, values: [] };
    byId.set(indicator.id, its);
    if (year !== null) its.values.push({ year, target, outcome });
  }
  return [...byId.values()];
}

/** One indicator of a goal; null when that goal has none such. */
export const indicatorById = (db: Database, goalId: string, id: string): Indicator | null =>
  indicatorsOf(db, goalId).find((each) => each.id === id) ?? null;

/** The years that an indicator's form asks for: those that have values, the year before, this year and the two to come. */
export function yearsToAsk(values: YearValue[], thisYear: number): number[] {
  const near = [-1, 0, 1, 2].map((ahead) => thisYear + ahead);
  return [...new Set([...values.map(({ year }) => year), ...near])].sort((one, other) => one - other);
}

/** Adds an indicator to a goal and gives its id; one with the same words there is that one. Refuses `notFound`. */
export function addIndicator(
  db: Database,
  member: Member,
  goalId: string,
  content: IndicatorContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const goal = goalOf(tx, goalId);
    if (!goal) return refuse("notFound");
    const twin = indicatorsOf(tx, goalId).find((each) => each.text === content.text);
    if (twin) return { id: twin.id };
    const id = newId();
    const { text, measure, values } = content;
    tx.insert(indicators).values({ id, goalId, text, measure }).run();
    setValues(tx, id, values);
    tell(tx, member, { ...about(goalId, goal.title), deed: "indicatorAdded", after: told(content) }, now);
    return { id };
  });
}

/**
 * Changes an indicator, and the values of the years that `values` holds; other years stay. Refuses `notFound` and
 * `changedMeanwhile` with what is saved. Does nothing when nothing has changed.
 */
export function changeIndicator(
  db: Database,
  member: Member,
  which: { goalId: string; id: string },
  content: IndicatorContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const goal = goalOf(tx, which.goalId);
    const before = indicatorById(tx, which.goalId, which.id);
    if (!goal || !before) return refuse("notFound");
    const after = told(content);
    const stood = told({ ...before, values: content.values.map(({ year }) => inYear(before, year)) });
    if (JSON.stringify(stood) === JSON.stringify(after)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const { text, measure, values } = content;
    tx.update(indicators)
      .set({ text, measure, version: before.version + 1 })
      .where(eq(indicators.id, which.id))
      .run();
    setValues(tx, which.id, values);
    tell(
      tx,
      member,
      { ...about(which.goalId, goal.title), deed: "indicatorChanged", before: stood, after },
      now,
    );
    return null;
  });
}

/**
 * Takes an indicator out of a goal with its values. Refuses `indicatorFollowed` once it has an outcome. Does nothing
 * when it is gone.
 */
export function removeIndicator(
  db: Database,
  member: Member,
  which: { goalId: string; id: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const goal = goalOf(tx, which.goalId);
    const before = indicatorById(tx, which.goalId, which.id);
    if (!goal || !before) return null;
    if (before.values.some(({ outcome }) => outcome !== null)) return refuse("indicatorFollowed");
    moveIntoBin(
      tx,
      member,
      { kind: "indicator", id: which.id, label: before.text },
      [
        [indicators, eq(indicators.id, which.id)],
        [indicatorValues, eq(indicatorValues.indicatorId, which.id)],
      ],
      now,
    );
    const deed = { ...about(which.goalId, goal.title), deed: "indicatorRemoved" };
    tell(tx, member, { ...deed, before: told(before) }, now);
    return null;
  });
}

function setValues(db: Database, indicatorId: string, values: YearValue[]): void {
  for (const { year, target, outcome } of values) {
    const its = and(eq(indicatorValues.indicatorId, indicatorId), eq(indicatorValues.year, year));
    db.delete(indicatorValues).where(its).run();
    if (target !== null || outcome !== null)
      db.insert(indicatorValues).values({ indicatorId, year, target, outcome }).run();
  }
}

const goalOf = (db: Database, id: string) =>
  db.select({ title: goals.title }).from(goals).where(eq(goals.id, id)).get();

const inYear = (indicator: Indicator, year: number): YearValue =>
  indicator.values.find((each) => each.year === year) ?? { year, target: null, outcome: null };

const about = (goalId: string, label: string) => ({ subject: "goal", subjectId: goalId, label }) as const;

const told = ({ text, measure, values }: IndicatorContent) => ({
  text,
  measure,
  values: values.map(({ year, target, outcome }) => `${year}: ${target ?? "–"} / ${outcome ?? "–"}`),
});
