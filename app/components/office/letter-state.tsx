import type { LetterState } from "~/domain/outbox/letter-state";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

export const letterMarks: Record<LetterState, Mark> = {
  waiting: "open",
  gathered: "done",
  sent: "done",
  failed: "need",
  putAside: "no",
  expired: "no",
  withdrawn: "no",
};

/** How a letter stands, in a word. */
export function LetterStatus({ state }: { state: LetterState }) {
  const words = useWords();
  return <Status mark={letterMarks[state]}>{words.office.outbox.states[state]}</Status>;
}
