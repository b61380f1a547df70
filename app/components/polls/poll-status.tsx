import type { PollState } from "~/domain/polls/poll";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<PollState, Mark> = { draft: "none", open: "half", over: "need", closed: "done" };

/** Where a poll stands, in a word. */
export function PollStatus({ state }: { state: PollState }) {
  return <Status mark={marks[state]}>{useWords().polls.state[state]}</Status>;
}
