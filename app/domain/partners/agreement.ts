import { addMonths } from "~/calendar/swedish-time";

/** An agreement with a partner, as it is written in. */
export type AgreementFacts = {
  title: string;
  signedOn: string | null;
  /** The last day; null for one without an end. */
  endsOn: string | null;
  /** Which committee or board decided, and its paragraph. */
  decidedBy: string | null;
  caseNumber: string | null;
};

/** So many months before its last day an agreement is pointed out, so that there is time to decide about it. */
const monthsAhead = 6;

/** How an agreement stands on a day: it runs, soon ends, or has ended. */
export function agreementState(endsOn: string | null, today: string): "runs" | "soonEnds" | "ended" {
  if (endsOn === null) return "runs";
  if (endsOn < today) return "ended";
  return endsOn <= addMonths(today, monthsAhead) ? "soonEnds" : "runs";
}
