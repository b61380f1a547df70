import type { ActionStatus as Word } from "~/domain/actions/action";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<Word, Mark> = { open: "open", underWay: "half", overdue: "need", done: "done" };

/** How an action is, in a word. */
export function ActionStatus({ status }: { status: Word }) {
  const words = useWords();
  return <Status mark={marks[status]}>{words.actions.status[status]}</Status>;
}
