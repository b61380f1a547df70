import type { InitiativeStatus } from "#db/words";
import type { TestState } from "~/domain/funding/initiative";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const statusMarks: Record<InitiativeStatus, Mark> = {
  planned: "open",
  ongoing: "half",
  completed: "done",
  dropped: "no",
};

/** How far an initiative has come, as a word with its mark. */
export function InitiativeMark({ status }: { status: InitiativeStatus }) {
  return <Status mark={statusMarks[status]}>{useWords().terms.initiativeStatus[status]}</Status>;
}

const testMarks: Record<TestState, Mark> = {
  untested: "need",
  asked: "open",
  apply: "done",
  notNow: "half",
  no: "no",
};

/** How the funding test of an initiative stands, as a word with its mark. */
export function TestMark({ state }: { state: TestState }) {
  return <Status mark={testMarks[state]}>{useWords().initiatives.state[state]}</Status>;
}
