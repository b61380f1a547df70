import type { PublicationKind } from "#db/words";

const lists: Record<PublicationKind, string> = {
  minutes: "anteckningar",
  lesson: "lardomar",
  project: "projekt",
  partner: "partner",
  followup: "uppfoljning",
  newsletter: "nyhetsbrev",
};

/** Where everyone reads a published record, for letters that lead there. */
export const openPath = (kind: PublicationKind, recordId: string) =>
  `/oppet/${lists[kind]}/${encodeURIComponent(recordId)}`;
