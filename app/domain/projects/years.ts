import { type ParticipantCategory, participantCategories } from "#db/words";
import { yearOf } from "~/calendar/swedish-time";

/** Money comes at the earliest so many years before a project starts, and at the latest so many after it has ended. */
const paidBefore = 1;
const paidAfter = 3;

/** What was paid in a year, in öre; null when nothing was. */
export type PaidInYear = { year: number; amount: number | null };

/** How many of a category took part in a year; null when none did. */
export type PartInYear = { year: number; category: ParticipantCategory; count: number | null };

type Period = { startsOn: string | null; endsOn: string | null };

/** Whether a payment may be of a year: from one year before the start to three after the end, where they are known. */
export function paidWithin({ startsOn, endsOn }: Period, year: number): boolean {
  if (startsOn && year < yearOf(startsOn) - paidBefore) return false;
  return !endsOn || year <= yearOf(endsOn) + paidAfter;
}

/**
 * The years that a form about a project asks for: those of its period, and those that hold something already. Without
 * a period it is this year, without an end until this year.
 */
export function yearsAsked({ startsOn, endsOn }: Period, held: number[], today: string): number[] {
  const first = yearOf(startsOn ?? endsOn ?? today);
  const last = Math.max(first, yearOf(endsOn ?? today));
  const period = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return [...new Set([...period, ...held])].sort((one, other) => one - other);
}

/** The fields of the form. */
export const paidField = (year: number) => `paid-${year}`;
export const partField = (year: number, category: ParticipantCategory) => `${category}-${year}`;

/** Every pair of a year and a category. */
export const partsOf = (years: number[]) =>
  years.flatMap((year) => participantCategories.map((category) => ({ year, category })));
