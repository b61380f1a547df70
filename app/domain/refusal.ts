/**
 * A rule said no. `refused` is a key that the interface has words for, `field` the form field it is
 * about, and `current` what stands in the database when two people changed the same thing.
 */
export type Refusal = { refused: string; field?: string; current?: unknown };

/** Makes a refusal. */
export function refuse(refused: string, more: Omit<Refusal, "refused"> = {}): Refusal {
  return { refused, ...more };
}

/** Whether a domain function's answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
