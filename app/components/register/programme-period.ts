import type { Speech } from "~/i18n/language";

/** The years in which a programme gives money: "2021–2027", "2021–", or a word for one that runs on. */
export const programmePeriod = (
  { firstYear, lastYear }: { firstYear: number | null; lastYear: number | null },
  { words }: Speech,
): string =>
  firstYear === null && lastYear === null
    ? words.programmes.runsOn
    : firstYear === lastYear
      ? String(firstYear)
      : `${firstYear ?? ""}–${lastYear ?? ""}`;
