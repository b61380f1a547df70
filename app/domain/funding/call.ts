import type { CallStatus } from "#db/words";
import { daysBetween } from "~/calendar/swedish-time";

/** What is said of a call. */
export type CallContent = {
  programmeCode: string;
  title: string;
  /** The funder's own name for it; one call of a programme bears it. */
  reference: string | null;
  opensOn: string | null;
  closesOn: string;
  /** "17.00", on the Swedish clock. */
  closesAtClock: string | null;
  themeIds: string[];
  whoCanApply: string | null;
  grantRange: string | null;
  /** 0 to 100. */
  sharePercent: number | null;
  coFinancingNote: string | null;
  /** The funder's own page for it; https only. */
  web: string | null;
  responsibleId: string | null;
  status: CallStatus;
  assessment: string | null;
  /** The day somebody last checked it with the funder. */
  checkedOn: string | null;
};

/** A check with the funder holds for so many days. */
const checkHolds = 60;

/** Whether somebody should check a call with the funder: nobody has, or not in the last sixty days. */
export const needsChecking = ({ checkedOn }: Pick<CallContent, "checkedOn">, today: string) =>
  checkedOn === null || daysBetween(checkedOn, today) > checkHolds;

/** Whether units are told of a call: it can still be applied for, and we have not declined it. */
export const isWorthTelling = (
  { closesOn, status }: Pick<CallContent, "closesOn" | "status">,
  today: string,
) => closesOn >= today && status !== "declined";

/** The day and the clock when a call closes, as they are compared. */
export const closingOf = ({ closesOn, closesAtClock }: Pick<CallContent, "closesOn" | "closesAtClock">) =>
  `${closesOn} ${closesAtClock ?? ""}`;
