import { goalPath, tiePath } from "~/addresses/goals";
import { useWords } from "~/i18n/language";
import { Regarding } from "../around";
import { LinkList } from "../facts";

type Tie = { subject: string; id: string; title: string } | null;

/** The same as a line of its own below what it is about; nothing where there are none and the reader may not add any. */
export function TiedLine({ goals = [], tie }: { goals?: { id: string; title: string }[]; tie: Tie }) {
  const { tie: own } = useWords().goals;
  if (goals.length === 0 && !tie) return null;
  return (
    <p className={goals.length > 0 ? "meta tied" : "meta tied no-print"}>
      {goals.length > 0 ? `${own.goals}: ` : null}
      <TiedGoals goals={goals} tie={tie} />
    </p>
  );
}

/** The goals that a record serves, and the way to change them for whoever may (`tie`). */
export function TiedGoals({
  goals,
  tie,
}: {
  goals: { id: string; title: string }[];
  /** What the form is about; null for whoever may not. */
  tie: Tie;
}) {
  const { tie: own } = useWords().goals;
  return (
    <>
      <LinkList lang="sv" links={goals.map(({ id, title }) => ({ to: goalPath(id), label: title }))} />
      {tie ? (
        <span className="no-print">
          {goals.length > 0 ? " " : null}
          <a href={tiePath(tie.subject, tie.id)}>
            {goals.length > 0 ? own.changeTied : own.change}
            <Regarding passage={tie.title} />
          </a>
        </span>
      ) : null}
    </>
  );
}
