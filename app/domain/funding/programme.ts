import type { ProgrammeFit, ProgrammeKind } from "#db/words";

/** What is said of a funding programme, apart from its code. */
export type ProgrammeContent = {
  nameSv: string;
  nameEn: string;
  kind: ProgrammeKind;
  /** The first and the last year it gives money; null for what runs on. */
  firstYear: number | null;
  lastYear: number | null;
  managedBy: string | null;
  swedishContact: string | null;
  contactUrl: string | null;
  themes: string[];
  fit: ProgrammeFit | null;
  grantShare: string | null;
  outlook: string | null;
  note: string | null;
  source: string | null;
  /** The day somebody last checked the text against the funder's own. */
  checkedOn: string | null;
  /** How many years after its end the programme wants a project's papers kept; null when it does not say. */
  keepYears: number | null;
};

type Years = Pick<ProgrammeContent, "firstYear" | "lastYear">;

/** Whether a programme gives no more money: its last year has passed. */
export const hasEnded = ({ lastYear }: Pick<Years, "lastYear">, today: string) =>
  lastYear !== null && lastYear < Number(today.slice(0, 4));

/** Whether a day lies outside the years of a programme; one that runs on has every day inside. */
export function isOutside({ firstYear, lastYear }: Years, day: string): boolean {
  const year = Number(day.slice(0, 4));
  return (firstYear !== null && year < firstYear) || (lastYear !== null && year > lastYear);
}
