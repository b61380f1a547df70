import { goalPath } from "~/addresses/goals";
import type { GoalOfYear, IndicatorOfYear } from "~/domain/goals/goals.server";
import { number } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { InsideLink } from "../inside";
import { Status, verdictMarks } from "../status";

/** The policy's goals with the year's verdicts, outcomes and targets; without verdicts, what is aimed at. */
export function GoalVerdicts({ goals, year }: { goals: Omit<GoalOfYear, "text">[]; year: number }) {
  const speech = useSpeech();
  const { words } = speech;
  const { goals: texts } = words.followup;
  const judged = goals.some((goal) => goal.verdict !== null);
  if (goals.length === 0) return <p className="note">{texts.none}</p>;
  return (
    <>
      <table className="verdicts fold">
        <caption className="vh">{texts.caption(goals.length, year)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.goal}</th>
            {judged ? <th scope="col">{texts.verdict}</th> : null}
            <th scope="col">{texts.outcome}</th>
            {judged ? <th scope="col">{texts.why}</th> : null}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr key={goal.id}>
              <th scope="row" lang="sv">
                <InsideLink to={goalPath(goal.id)}>
                  {goal.number}. {goal.title}
                </InsideLink>
              </th>
              {judged ? (
                <td>
                  {goal.verdict ? (
                    <Status mark={verdictMarks[goal.verdict]}>{words.terms.goalVerdict[goal.verdict]}</Status>
                  ) : (
                    <Status mark="none">{texts.notJudged}</Status>
                  )}
                </td>
              ) : null}
              <td className="dated">
                <ul>
                  {goal.indicators.map((indicator) => (
                    <li key={indicator.id}>
                      <Around passage={[judged ? null : indicator.text, indicator.measure]}>
                        {judged ? outcomeInWords(indicator, speech) : outcomeSoFar(indicator, speech)}
                      </Around>
                    </li>
                  ))}
                </ul>
              </td>
              {judged ? <td lang="sv">{goal.comment}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {judged ? (
        <details className="below">
          <summary>{texts.indicators}</summary>
          <table>
            <caption className="vh">{texts.indicatorsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.indicator}</th>
                <th scope="col">{texts.outcome}</th>
              </tr>
            </thead>
            <tbody>
              {goals.flatMap((goal) =>
                goal.indicators.map((indicator) => (
                  <tr key={indicator.id}>
                    <th scope="row" lang="sv">
                      {indicator.text}
                    </th>
                    <td>
                      <Around passage={indicator.measure}>{outcomeInWords(indicator, speech)}</Around>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </details>
      ) : null}
    </>
  );
}

/** "Tre uppnådda, ett delvis, ett inte uppnått"; nothing while no goal is judged. */
export function verdictsInWords(goals: GoalOfYear[], { words }: Speech): string | undefined {
  const { goals: texts } = words.followup;
  const parts = (["achieved", "partly", "notAchieved"] as const).flatMap((verdict) => {
    const number = goals.filter((goal) => goal.verdict === verdict).length;
    return number > 0 ? [texts.asideVerdict[verdict](number)] : [];
  });
  return parts.length > 0 ? texts.aside(parts) : undefined;
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1);

function outcomeInWords({ measure, target, outcome }: IndicatorOfYear, speech: Speech): string {
  const { goals: texts } = speech.words.followup;
  const inFigures = (value: number) => number(value, speech, decimals(value));
  if (outcome === null) return target === null ? "" : texts.onlyTarget(inFigures(target), measure);
  if (target === null) return texts.onlyOutcome(inFigures(outcome), measure);
  return measure === "procent"
    ? texts.percentOf(inFigures(outcome), inFigures(target))
    : texts.of(inFigures(outcome), inFigures(target), measure);
}

/** Before a verdict: what is measured, and what is aimed at. */
const outcomeSoFar = (indicator: IndicatorOfYear, speech: Speech) =>
  [indicator.text, outcomeInWords(indicator, speech)].filter(Boolean).join(": ");
