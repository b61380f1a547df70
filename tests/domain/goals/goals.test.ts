import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { followed } from "~/domain/goals/goal-page.server";
import { addGoal, changeGoal, moveGoal, removeGoal } from "~/domain/goals/goal-writing.server";
import { goalsIn } from "~/domain/goals/goals.server";
import { indicatorForm } from "~/domain/goals/indicator-form";
import {
  addIndicator,
  changeIndicator,
  indicatorById,
  indicatorsOf,
  removeIndicator,
} from "~/domain/goals/indicators.server";
import { isRefusal } from "~/domain/refusal";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

function withGoal() {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const added = addGoal(db, karin, "rl-2024", { title: "Fler söker", text: "" }, demoNow);
  if (isRefusal(added)) throw new Error(added.refused);
  return { db, karin, id: added.id };
}

describe("a goal", () => {
  test("is added last, once, changed by whoever saw it as it stands, and told", () => {
    const { db, karin, id } = withGoal();
    expect(addGoal(db, karin, "rl-2024", { title: "Fler söker", text: "" }, demoNow)).toEqual({ id });
    expect(addGoal(db, karin, "rl-2024", { title: "Fler söker", text: "Något annat" }, demoNow)).toEqual({
      refused: "goalThere",
      field: "title",
    });
    expect(goalsIn(db, "rl-2024", 2026).map(({ number, id: its }) => [number, its])).toEqual([
      [1, "g-rl-1"],
      [2, id],
    ]);
    const change = (title: string, version: number) =>
      changeGoal(db, karin, id, { title, text: "T" }, version, demoNow);
    expect(change("Alla söker", 1)).toBeNull();
    expect(change("Ingen söker", 1)).toMatchObject({
      refused: "changedMeanwhile",
      current: { title: "Alla söker" },
    });
    expect(historyOf(db, "goal", id).map(({ deed }) => deed)).toEqual(["changed", "created"]);
  });

  test("moves a step and stays at the ends", () => {
    const { db, karin, id } = withGoal();
    const order = () => goalsIn(db, "rl-2024", 2026).map((goal) => `${goal.number} ${goal.id}`);
    moveGoal(db, karin, id, "down", demoNow);
    expect(order()).toEqual(["1 g-rl-1", `2 ${id}`]);
    moveGoal(db, karin, id, "up", demoNow);
    expect(order()).toEqual([`1 ${id}`, "2 g-rl-1"]);
    expect(moveGoal(db, karin, "none", "up", demoNow)).toEqual({ refused: "notFound" });
  });

  test.each([
    ["tied", "g-kfn-1"],
    ["judged", "g-2"],
    ["carried on", "g-2017-1"],
  ])("that is %s stays", (_why, id) => {
    const db = demoDatabase();
    expect(removeGoal(db, memberOf(db, "p-01"), id, demoNow)).toEqual({ refused: "goalHeld" });
    expect(db.get(sql`select id from goals where id = ${id}`)).toEqual({ id });
  });

  test("that nothing hangs on is removed with its indicators, twice without harm", () => {
    const { db, karin, id } = withGoal();
    addIndicator(
      db,
      karin,
      id,
      { text: "A", measure: "st", values: [{ year: 2027, target: 1, outcome: null }] },
      demoNow,
    );
    expect(removeGoal(db, karin, id, demoNow)).toBeNull();
    expect(removeGoal(db, karin, id, demoNow)).toBeNull();
    expect(db.all(sql`select 1 from indicators where goal_id = ${id}`)).toEqual([]);
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  });
});

describe("an indicator", () => {
  test("keeps the years that its form did not ask for, and tells what changed", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const which = { goalId: "g-1", id: "g-1-a" };
    const { text, measure } = indicatorById(db, "g-1", "g-1-a") ?? { text: "", measure: "" };
    const content = { text, measure, values: [{ year: 2026, target: 100, outcome: 52.5 }] };
    expect(changeIndicator(db, karin, which, content, 1, demoNow)).toBeNull();
    expect(
      db.all(
        sql`select year, target, outcome from indicator_values where indicator_id = 'g-1-a' order by year`,
      ),
    ).toEqual([
      { year: 2025, target: 90, outcome: 84 },
      { year: 2026, target: 100, outcome: 52.5 },
    ]);
    expect(changeIndicator(db, karin, which, content, 1, demoNow)).toBeNull();
    expect(changeIndicator(db, karin, which, { ...content, measure: "st" }, 1, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
    });
    expect(historyOf(db, "goal", "g-1")).toHaveLength(1);
  });

  test("stays once it has an outcome, and is removed before that", () => {
    const { db, karin, id } = withGoal();
    expect(removeIndicator(db, karin, { goalId: "g-1", id: "g-1-a" }, demoNow)).toEqual({
      refused: "indicatorFollowed",
    });
    const added = addIndicator(db, karin, id, { text: "A", measure: "st", values: [] }, demoNow);
    if (isRefusal(added)) throw new Error(added.refused);
    expect(removeIndicator(db, karin, { goalId: id, id: added.id }, demoNow)).toBeNull();
    expect(indicatorsOf(db, id)).toEqual([]);
  });

  test.each([
    ["52,5", 52.5],
    ["52.5", 52.5],
    ["1 250,25", 1250.25],
    ["\u22123", -3],
    ["", null],
    ["femtio", "decimalWrong"],
    ["1,234", "decimalWrong"],
  ])("takes %s as %s", (typed, value) => {
    const read = indicatorForm([2026]).safeParse({ text: "A", measure: "st", "target-2026": typed });
    if (typeof value === "string") expect(read.error?.issues[0]?.message).toBe(value);
    else expect(read.data?.values).toEqual([{ year: 2026, target: value, outcome: null }]);
  });

  test("shows the years of the same indicator in an earlier edition, marked, before its own", () => {
    const db = demoDatabase();
    const [shown] = followed(indicatorsOf(db, "g-3"), indicatorsOf(db, "g-2017-2"));
    expect(shown?.values.map(({ year, outcome, earlier }) => [year, outcome, earlier])).toEqual([
      [2022, 61, true],
      [2023, 97, true],
      [2025, 134, false],
      [2026, null, false],
    ]);
  });
});
