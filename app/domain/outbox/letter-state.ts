export const letterStates = ["waiting", "gathered", "sent", "failed", "withdrawn"] as const;
export type LetterState = (typeof letterStates)[number];

/** How a letter stands; gathered is one that went, or will go, in a digest. */
export function stateOf(letter: {
  sentAt: number | null;
  failedAt: number | null;
  withdrawnAt: number | null;
  digestId: string | null;
}): LetterState {
  if (letter.sentAt !== null) return "sent";
  if (letter.withdrawnAt !== null) return "withdrawn";
  if (letter.digestId !== null) return "gathered";
  return letter.failedAt !== null ? "failed" : "waiting";
}
