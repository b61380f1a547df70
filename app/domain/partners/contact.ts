import type { ContactKind } from "#db/words";

/** The longest texts of a contact, in characters: it is a note, not a report. */
export const [longestAbout, longestOutcome] = [2_000, 2_000];

/** One time that we were in touch with a partner, as it is written in. */
export type ContactFacts = {
  happenedOn: string;
  kind: ContactKind;
  /** Who of us was in touch, and for which unit. */
  personId: string;
  unitId: string;
  projectId: string | null;
  about: string;
  /** What comes of it; "" when nothing is told. */
  outcome: string;
};
