export const letterStates = ["waiting", "sent", "failed", "withdrawn"] as const;
export type LetterState = (typeof letterStates)[number];

/** How a letter stands. */
export function stateOf(letter: {
  sentAt: number | null;
  failedAt: number | null;
  withdrawnAt: number | null;
}): LetterState {
  if (letter.sentAt !== null) return "sent";
  if (letter.withdrawnAt !== null) return "withdrawn";
  return letter.failedAt !== null ? "failed" : "waiting";
}
