import type { ReactNode } from "react";
import type { DecisionText } from "~/domain/minutes/canonical";
import { useWords } from "~/i18n/language";

/** A decision, that a matter waits, or what was noted for information: the only boxed thing on a page of minutes. */
export function DecisionBox({
  decision,
  id,
  children,
}: {
  decision: DecisionText;
  id?: string;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  const words = useWords();
  const own = words.minutes.text;
  const isNoted = decision.kind === "information";
  const heading = decision.kind === "deferral" ? own.deferral : own.decision;
  return (
    <div className={isNoted ? "decision noted" : "decision"} id={id}>
      <h3>{isNoted ? words.terms.decisionKind.information : heading(decision.year, decision.number)}</h3>
      <p className="typed" lang="sv">
        {decision.text}
      </p>
      {decision.responsible ? <p className="meta">{own.responsible(decision.responsible)}</p> : null}
      {children}
    </div>
  );
}
