import type { Verdict } from "~/domain/goals/goal-page.server";
import { useWords } from "~/i18n/language";
import { Status, verdictMarks } from "../status";

/** How the follow-up has judged a goal, year by year. */
export function Verdicts({ verdicts }: { verdicts: Verdict[] }) {
  const { goals, terms } = useWords();
  return (
    <ul className="rows two">
      {verdicts.map(({ year, verdict, comment }) => (
        <li key={year}>
          <span>
            <Status mark={verdictMarks[verdict]}>{terms.goalVerdict[verdict]}</Status>
          </span>
          <div>
            <h3>
              <a href={`/uppfoljning/${year}`}>{goals.goal.followup(year)}</a>
            </h3>
            <p lang="sv">{comment}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
