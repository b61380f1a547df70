import type { Question } from "../archive/query.server";
import { nothingAsked } from "../archive/question";

/**
 * A question as it is kept: only what is asked and chosen, always in the same order, so that the same question is the
 * same text. Which page of the hits somebody stood on is no part of it.
 */
export function askedOf(question: Question): string {
  const kept = (Object.keys(nothingAsked) as (keyof Question)[])
    .filter((key) => key !== "page")
    .sort()
    .map((key) => [key, sorted(question[key])] as const)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(nothingAsked[key]));
  return JSON.stringify(Object.fromEntries(kept));
}

/** The question that was kept; what it does not say is as nothing asked. */
export const questionOf = (asked: string): Question => ({ ...nothingAsked, ...JSON.parse(asked) });

/** Whether a question asks or chooses anything at all; an order alone is no search. */
export const asksSomething = (question: Question) =>
  askedOf({ ...question, order: nothingAsked.order }) !== askedOf(nothingAsked);

const sorted = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value);
