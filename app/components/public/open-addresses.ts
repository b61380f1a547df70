import type { PublicationKind } from "#db/words";
import { publicLists, publicPath } from "~/addresses/open";

/** What a kind's files are called: "lardomar" of "/oppet/lardomar". Null for everything together. */
const nameOf = (kind: PublicationKind | null) =>
  kind === null ? "alla" : publicLists[kind].slice("/oppet/".length);

/** Where a kind's feed stands; null for the one of everything. */
export const feedPath = (kind: PublicationKind | null) => `/oppet/floden/${nameOf(kind)}.atom`;

/** Where a theme's feed stands. */
export const themeFeedPath = (themeId: string) => `/oppet/floden/tema/${encodeURIComponent(themeId)}.atom`;

/** Where a kind's open data stand; null for all of it. */
export const dataPath = (kind: PublicationKind | null) => `/oppet/data/${nameOf(kind)}.json`;

/** Where a kind's list stands as a spreadsheet; null for all of it. */
export const tablePath = (kind: PublicationKind | null) => `/oppet/data/${nameOf(kind)}.csv`;

/** Where the coming meetings stand as a spreadsheet. */
export const meetingsTablePath = "/oppet/data/moten.csv";

/** What a file's name means: a kind, or everything with `kind` null. Null for no such file. */
export function kindNamed(file: string, ending: string): { kind: PublicationKind | null } | null {
  const kinds = [null, ...(Object.keys(publicLists) as PublicationKind[])];
  const kind = kinds.find((each) => `${nameOf(each)}${ending}` === file);
  return kind === undefined ? null : { kind };
}

/** The whole addresses of everything open in the house at `base`. */
export const openAddresses = (base: string) => ({
  base,
  list: (kind: PublicationKind) => `${base}${publicLists[kind]}`,
  record: (kind: PublicationKind, id: string) => `${base}${publicPath(kind, id)}`,
  feed: (kind: PublicationKind | null) => `${base}${feedPath(kind)}`,
  data: (kind: PublicationKind | null) => `${base}${dataPath(kind)}`,
  table: (kind: PublicationKind | null) => `${base}${tablePath(kind)}`,
  meetings: `${base}/oppet/moten`,
  meetingsTable: `${base}${meetingsTablePath}`,
});
