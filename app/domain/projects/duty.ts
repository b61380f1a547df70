import type { ProjectDutyKind } from "#db/words";

/** A report or a payment claim that a project owes its funder by a day. */
export type DutyContent = { kind: ProjectDutyKind; title: string; dueOn: string; doneOn: string | null };

export type DutyState = "done" | "overdue" | "open";

/** How a duty stands on `today`: overdue from the day after the due day, until it is done. */
export const dutyState = (
  { dueOn, doneOn }: Pick<DutyContent, "dueOn" | "doneOn">,
  today: string,
): DutyState => (doneOn ? "done" : dueOn < today ? "overdue" : "open");
