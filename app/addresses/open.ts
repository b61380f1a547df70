import type { PublicationKind } from "#db/words";

/** Where published records of a kind are listed for everyone. */
export const publicLists: Record<PublicationKind, string> = {
  minutes: "/oppet/anteckningar",
  lesson: "/oppet/lardomar",
  project: "/oppet/projekt",
  partner: "/oppet/partner",
  followup: "/oppet/uppfoljning",
  newsletter: "/oppet/nyhetsbrev",
};

/** Where everyone reads a published record. */
export const publicPath = (kind: PublicationKind, recordId: string) =>
  `${publicLists[kind]}/${encodeURIComponent(recordId)}`;
