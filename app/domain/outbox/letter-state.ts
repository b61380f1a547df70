import { isSecret } from "./facts";

export const letterStates = [
  "waiting",
  "gathered",
  "sent",
  "failed",
  "putAside",
  "expired",
  "withdrawn",
] as const;
export type LetterState = (typeof letterStates)[number];

/**
 * How a letter stands: gathered is one that went, or will go, in a digest; put aside one that failed and asks for
 * no deed any more; expired one with a secret that never arrived, and that nothing can be done about.
 */
export function stateOf(letter: {
  kind: string;
  sentAt: number | null;
  failedAt: number | null;
  putAsideAt: number | null;
  withdrawnAt: number | null;
  digestId: string | null;
}): LetterState {
  if (letter.sentAt !== null) return "sent";
  if (letter.withdrawnAt !== null) return "withdrawn";
  if (letter.digestId !== null) return "gathered";
  if (letter.failedAt === null) return "waiting";
  if (isSecret(letter.kind)) return "expired";
  return letter.putAsideAt !== null ? "putAside" : "failed";
}
