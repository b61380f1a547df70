import { database } from "#db/client.server";
import type { Language } from "#db/words";
import { now } from "~/env.server";
import { brake, isCounted, unbrake } from "./brakes.server";
import { type CodeRequest, sendCode } from "./codes.server";

/**
 * Sends a code to an address on behalf of a place; gives the seconds to wait instead, when too many have been asked
 * for from there. Past the bound for one address from wherever, nothing is sent and the answer is the same: a mailbox
 * cannot be flooded from many places, and whoever has signed in from this one before still gets theirs.
 */
export async function askForCode(
  email: string,
  place: string,
  language: Language,
): Promise<CodeRequest | { wait: number }> {
  const db = database();
  const wait =
    (await brake(db, "codeFromPlace", place)) ?? (await brake(db, "codeToAddress", `${email} ${place}`));
  if (wait !== null) return { wait };
  const isFlood = (await brake(db, "codeToAddressAnywhere", email)) !== null;
  const isHome = await isCounted(db, "knownPlace", `${email} ${place}`);
  return sendCode(db, email, language, now(), !isFlood || isHome);
}

/** A code has been used: what was counted when it was asked for is taken back, and the place is known. */
export async function codeCameToSomething(email: string, place: string): Promise<void> {
  const db = database();
  await unbrake(db, "codeFromPlace", place);
  await unbrake(db, "codeToAddress", `${email} ${place}`);
  await unbrake(db, "codeToAddressAnywhere", email);
  await brake(db, "knownPlace", `${email} ${place}`);
}
