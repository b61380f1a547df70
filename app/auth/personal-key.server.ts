import { database } from "#db/client.server";
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
  const wait = await brake(database(), "keyFromPlace", placeOf(context.visit.address));
  if (wait === null) throw data({ key: "linkUnknown" }, { status: 404 });
  context.visit.wait = wait;
  throw data({ key: "tooManyTries" }, { status: 429 });
}

/**
 * For pages that stand behind a personal link: no search engine keeps them. That no other site is told of their
 * address is the rule for every page (server.js).
 */
export const personalHeaders = { "X-Robots-Tag": "noindex, nofollow" };
