import type { DisposableKind, RetentionStart } from "#db/words";

/** What is preserved whatever anybody chooses: official documents that tell what the network did and decided. */
export const preservedKinds = [
  "minutes",
  "decision",
  "followup",
  "publication",
  "fundingTest",
  "project",
  "lesson",
  "log",
] as const;

/** How long records of a kind are kept. */
export type Rule = {
  /** Null: they are preserved. */
  years: number | null;
  countsFrom: RetentionStart;
  /** Why, in the municipality's own words; "" for what the product proposes. */
  reason: string;
  version: number;
};

/** From what the time of each kind is counted. */
export const startOf: Record<DisposableKind, RetentionStart> = {
  letter: "ended",
  chronicleText: "created",
  incomingLetter: "closed",
  draft: "ended",
  inquiry: "closed",
  poll: "closed",
  importFile: "created",
  attachment: "created",
  document: "created",
};

/** What the product proposes until the municipality's records management plan says otherwise, in years. */
export const proposedYears: Record<DisposableKind, number | null> = {
  letter: 1,
  chronicleText: 10,
  incomingLetter: 2,
  draft: 2,
  inquiry: 3,
  poll: 2,
  importFile: 2,
  attachment: null,
  document: null,
};

/** The bounds of what can be chosen. */
export const fewestYears = 1;
export const mostYears = 100;
