import { goalPath } from "~/addresses/goals";
import type { GoalOfYear } from "~/domain/goals/goals.server";
import { useSpeech } from "~/i18n/language";
import { ButtonForm, RowDeeds } from "../buttons";

/** The goals of a document in its order; `moves` puts the ways up and down with each. */
export function GoalRows({ goals, moves }: { goals: GoalOfYear[]; moves: boolean }) {
  const speech = useSpeech();
  const { policy: own } = speech.words.goals;
  return (
    <ol className="goals">
      {goals.map((goal, place) => (
        <li key={goal.id} lang="sv">
          <h3>
            <a href={goalPath(goal.id)}>
              {goal.number}. {goal.title}
            </a>
          </h3>
          {goal.text ? <p className="prose">{goal.text}</p> : null}
          {goal.indicators.length > 0 ? (
            <p className="meta">
              <span lang={speech.language}>{own.measuredBy}:</span>{" "}
              {goal.indicators.map((indicator) => indicator.text).join(". ")}.
            </p>
          ) : null}
          {moves && goals.length > 1 ? (
            <div className="no-print" lang={speech.language}>
              <RowDeeds label={own.deeds}>
                {place > 0 ? <Step goal={goal} step="up" label={own.up} /> : null}
                {place < goals.length - 1 ? <Step goal={goal} step="down" label={own.down} /> : null}
              </RowDeeds>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Step({ goal, step, label }: { goal: GoalOfYear; step: "up" | "down"; label: string }) {
  return <ButtonForm action={`${goalPath(goal.id)}/ordning`} label={label} fields={{ step }} />;
}
