import { database } from "#db/client.server";
import { savingFault } from "#db/faults.server";
import { data } from "~/remix.server";
import { brake, placeOf } from "./brakes.server";
import type { Visit } from "./visit.server";

/** What a key in a personal link looks like; anything else has never been given to anybody. */
export const isKey = (text: string | undefined): text is string => /^[a-z0-9]{20,64}$/.test(text ?? "");

/**
 * What a personal link opens. A key that opens nothing, since it was guessed, mistyped or revoked, answers 404 with
 * words of its own, and is counted: a place that goes on guessing is told to wait (429). Whoever has a key that
 * opens is never told to wait on account of others in the same house.
 */
export async function openedByKey<Thing>(
  thing: Thing | null,
  { context }: { context: { visit: Visit } },
): Promise<Thing> {
  if (thing !== null) return thing;
  const wait = await tried(placeOf(context.visit.address));
  if (wait === null) throw data({ key: "linkUnknown" }, { status: 404 });
  context.visit.wait = wait;
  throw data({ key: "tooManyTries" }, { status: 429 });
}

/** Counts one key that opened nothing. When nothing can be counted, what opens nothing is told so all the same. */
async function tried(place: string): Promise<number | null> {
  try {
    return await brake(database(), "keyFromPlace", place);
  } catch (problem) {
    if (savingFault(problem)) return null;
    throw problem;
  }
}

/**
 * For pages that stand behind a personal link: no search engine keeps them. That no other site is told of their
 * address is the rule for every page (server.js).
 */
export const personalHeaders = { "X-Robots-Tag": "noindex, nofollow" };
