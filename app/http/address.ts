import { firstYear } from "~/calendar/swedish-time";

/**
 * Reads the choices that stand in an address. An address is typed, bookmarked and mangled by others: what does
 * not make sense is as if it were not there.
 */

/** A word, or null; at most 80 characters. */
export function wordIn(address: URLSearchParams, name: string): string | null {
  const word = address.get(name)?.trim() ?? "";
  return word === "" || word.length > 80 ? null : word;
}

/** One word of a closed list, or null. */
export function oneOfIn<Word extends string>(
  address: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | null {
  return words.find((word) => word === address.get(name)) ?? null;
}

/** A whole number between bounds, or null. */
export function numberIn(address: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = address.get(name) ?? "";
  const number = Number(text);
  return /^\d{1,9}$/.test(text) && number >= least && number <= most ? number : null;
}

/** A year in four figures, from `firstYear` to `latest`, or null. */
export const yearUpTo = (latest: number, typed: string | undefined) =>
  numberIn(new URLSearchParams({ year: typed?.length === 4 ? typed : "" }), "year", firstYear, latest);

/** The page of a list: 1 for the first and for what is no page. */
export const pageIn = (address: URLSearchParams) => numberIn(address, "sida", 1, 100_000) ?? 1;

/** Of rows that are all at hand, those of the page that is asked for; the last page for one that is beyond it. */
export function pageOf<Row>(rows: Row[], address: URLSearchParams, perPage: number) {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(pages, pageIn(address));
  return { rows: rows.slice((page - 1) * perPage, page * perPage), page, pages };
}

/** The choices that are made, as the fields of an address. */
export const chosen = (
  choices: Record<string, string | number | null | undefined>,
): [name: string, value: string][] =>
  Object.entries(choices).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
