import { aDay } from "~/calendar/swedish-time";

/** What a unit tells for a year's follow-up; all null when it has nothing to tell. */
export type InputTold = {
  wentWell: string | null;
  wentBadly: string | null;
  /** What its operational plan for the next year holds. */
  planned: string | null;
  /** Needs that want funding. */
  needs: string | null;
  /** Anything else. */
  text: string | null;
};

/** In the order they are asked. */
export const inputFields = [
  "wentWell",
  "wentBadly",
  "planned",
  "needs",
  "text",
] as const satisfies readonly (keyof InputTold)[];

/** The longest text of one field, in characters. */
export const longestInput = 4_000;

/** Silent units are reminded by themselves so many days before the last day. */
export const remindedBefore = [10, 3] as const;

/** A unit is reminded so many times at most, by hand or not. */
export const mostReminders = 2;

/** The units of a year can be asked from its December on. */
export const canBeAsked = (year: number, today: string): boolean => today >= `${year}-12-01`;

/** The last day that is proposed: the end of the January after. */
export const proposedDueDay = (year: number): string => `${year + 1}-01-31`;

/** Where the units' answers are gathered. */
export const inputsPath = (year: number): string => `/uppfoljning/${year}/underlag`;

/** Where a unit answers without sign-in. */
export const inputLinkPath = (linkKey: string): string => `/underlag/${linkKey}`;

/** Whether a unit can be reminded by hand: it is silent, has a link, and got its last letter at least a day ago. */
export const canBeReminded = (
  unit: {
    answeredAt: number | null;
    hasLink: boolean;
    reminders: number;
    askedAt: number | null;
    remindedAt: number | null;
  },
  now: number,
): boolean =>
  unit.answeredAt === null &&
  unit.hasLink &&
  unit.reminders < mostReminders &&
  unit.askedAt !== null &&
  Math.max(unit.askedAt, unit.remindedAt ?? 0) <= now - aDay;

/** Whether nothing is said at all. */
export const isNothing = (told: InputTold): boolean => inputFields.every((field) => told[field] === null);
