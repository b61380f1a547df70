import type { PublicationKind } from "#db/words";

/** Where everything open stands, whole addresses. */
export type OpenAddresses = {
  /** The house itself, without a slash at its end. */
  base: string;
  list: (kind: PublicationKind) => string;
  record: (kind: PublicationKind, id: string) => string;
  feed: (kind: PublicationKind | null) => string;
  data: (kind: PublicationKind | null) => string;
  table: (kind: PublicationKind | null) => string;
  /** The coming meetings: their page, and the same as a spreadsheet. */
  meetings: string;
  meetingsTable: string;
};

/** An instant in UTC milliseconds as programs write it. */
export const isoOf = (instant: number): string => new Date(instant).toISOString();
