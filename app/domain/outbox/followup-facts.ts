import type { SeatPlace } from "#db/words";
import type { Sender } from "./facts";

/** What letters about the yearly follow-up tell. */
export type FollowupLetterFacts = {
  /** To who answers for a unit: what went well and badly, and what comes. The path is the unit's own link. */
  inputAsked: InputFacts;
  /** The unit has not answered yet. */
  inputReminder: InputFacts;
};

export const followupLetterKinds = [
  "inputAsked",
  "inputReminder",
] as const satisfies readonly (keyof FollowupLetterFacts)[];

export type InputFacts = {
  /** The year that is followed up. */
  year: number;
  unitName: string;
  /** What the receiver is in the unit. */
  capacity: SeatPlace;
  /** The last day to answer. */
  dueOn: string;
  /** Whether that day had gone by when the letter was written. */
  overdue: boolean;
  /** Whom an answer by mail reaches; null when everybody has left. */
  sender: Sender | null;
  path: string;
};
