import type { GoalVerdict } from "#db/words";
import { goalPath } from "~/addresses/goals";
import type { GoalOfYear } from "../goals/goals.server";
import type { FigureRow, GoalInFigures } from "./compile";

/** The goals with one verdict, or null for those that nobody has judged. */
export const goalRows = (
  goals: GoalOfYear[],
  verdicts: readonly (GoalVerdict | null)[] = ["achieved", "partly", "notAchieved", null],
): FigureRow[] =>
  goals
    .filter((goal) => verdicts.includes(goal.verdict))
    .map((goal) => ({
      to: goalPath(goal.id),
      label: `${goal.number}. ${goal.title}`,
      detail: [{ sort: "goalVerdict", value: goal.verdict ?? "none" }],
      amount: 1,
      of: {},
    }));

/** A goal as the year's figures hold it. */
export const goalInFigures = ({
  id,
  number,
  title,
  verdict,
  comment,
  indicators,
}: GoalOfYear): GoalInFigures => ({
  id,
  number,
  title,
  verdict,
  comment,
  indicators: indicators.map((each) => ({
    id: each.id,
    text: each.text,
    measure: each.measure,
    target: each.target,
    outcome: each.outcome,
  })),
});
