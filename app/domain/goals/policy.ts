import type { PolicyKind } from "#db/words";

export type Section = { heading: string; text: string };

/** A governing document as whoever keeps it has written it. */
export type PolicyContent = {
  kind: PolicyKind;
  title: string;
  /** The deciding body, in the municipality's own words. */
  adoptedBy: string | null;
  adoptedOn: string | null;
  paragraph: string | null;
  caseNumber: string | null;
  validFrom: string | null;
  /** The last day that it applies. */
  validUntil: string | null;
  reviewYear: number | null;
  responsibleUnitId: string | null;
  sections: Section[];
};

/** Proposed: no first day is known. Coming: the first day lies ahead. */
export type PolicyStanding = "proposed" | "coming" | "applies" | "ended";

type Days = Pick<PolicyContent, "adoptedOn" | "validFrom" | "validUntil">;

/** The first day that a document applies: its own, else the day that it was adopted; null for a proposal. */
export const firstDay = ({ validFrom, adoptedOn }: Omit<Days, "validUntil">) => validFrom ?? adoptedOn;

/** How a document stands on a day. */
export function standingOn(policy: Days, day: string): PolicyStanding {
  const from = firstDay(policy);
  if (from === null) return "proposed";
  if (policy.validUntil !== null && policy.validUntil < day) return "ended";
  return from > day ? "coming" : "applies";
}
