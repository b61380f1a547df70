import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import { sumOf } from "#db/ids.server";
import type { OpenDatabase } from "#db/open.server";

/**
 * Brakes on everything that takes a secret or sends a letter. They are kept in the database, so that a
 * restart does not clear them, under sums, so that nobody's address is kept in the clear. Only what came to nothing counts:
 * a whole town hall comes from one place, and may sign in before a meeting.
 */
const brakes = {
  /** Codes asked for to one address from one place, and not used. */
  codeToAddress: { points: 5, duration: 15 * 60 },
  /** Codes asked for from one place, and not used. */
  codeFromPlace: { points: 60, duration: 60 * 60 },
  /** Codes sent to one address from wherever, so that nobody's mailbox is flooded. */
  codeToAddressAnywhere: { points: 20, duration: 24 * 60 * 60 },
  /** Places that somebody has signed in from by code before: what strangers ask for elsewhere does not count there. */
  knownPlace: { points: 1, duration: 90 * 24 * 60 * 60 },
  /** Codes to one address, or keys, that did not hold, from one place. */
  tryOfAddress: { points: 10, duration: 15 * 60 },
  /** All that did not hold, from one place. */
  tryFromPlace: { points: 100, duration: 15 * 60 },
  /** Challenges for passkeys asked for from one place. */
  passkeyFromPlace: { points: 300, duration: 15 * 60 },
  /** Sign-ins with the identity provider begun from one place, and not brought to an end. */
  openIdFromPlace: { points: 300, duration: 15 * 60 },
  /** Searches: more than anybody types, also when each letter asks. */
  search: { points: 300, duration: 60 },
  /** Forms with files. */
  upload: { points: 120, duration: 10 * 60 },
  /** Files taken out. */
  export: { points: 120, duration: 10 * 60 },
  /** Keys of personal links that opened nothing, from one place. */
  keyFromPlace: { points: 20, duration: 15 * 60 },
  /** Letters to outsiders asked for from one place. */
  subscribeFromPlace: { points: 10, duration: 60 * 60 },
  /** Letters to one address that somebody outside has typed, wherever from. */
  subscribeToAddress: { points: 3, duration: 24 * 60 * 60 },
} as const;

export type Brake = keyof typeof brakes;

/** Counts one attempt. Returns null when it may go on, else the seconds to wait. */
export async function brake(db: OpenDatabase, which: Brake, key: string): Promise<number | null> {
  const limiter = limiterOf(db, which);
  try {
    await limiter.consume(shortSum(key));
    return null;
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full;
    const wait = Math.ceil(full.msBeforeNext / 1000);
    if (wait <= brakes[which].duration + 1) return wait;
    // Counted while the clock was ahead: nobody waits for that day to come.
    await limiter.delete(shortSum(key));
    await limiter.consume(shortSum(key));
    return null;
  }
}

/** Takes one attempt back: it came to something. */
export async function unbrake(db: OpenDatabase, which: Brake, key: string): Promise<void> {
  const limiter = limiterOf(db, which);
  const counted = await limiter.get(shortSum(key));
  if (counted && counted.consumedPoints > 0) await limiter.reward(shortSum(key));
}

/** Whether anything is counted. */
export async function isCounted(db: OpenDatabase, which: Brake, key: string): Promise<boolean> {
  return (await limiterOf(db, which).get(shortSum(key))) !== null;
}

const limiterOf = (db: OpenDatabase, which: Brake) =>
  new RateLimiterSQLite({
    storeClient: db.$client,
    storeType: "better-sqlite3",
    tableName: "brakes",
    tableCreated: true,
    keyPrefix: which,
    ...brakes[which],
  });

const shortSum = (key: string) => sumOf(key).slice(0, 32);

/** Where a request comes from, for counting: an address, or for IPv6 the network of 64 bits it stands in. */
export function placeOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}

const longest = Math.max(...Object.values(brakes).map(({ duration }) => duration)) * 1000;

/** Removes counts that are over, or from while the clock was ahead; returns how many. `machineNow` is the machine's own clock. */
export function sweepBrakes(db: OpenDatabase, machineNow: number): number {
  return db.$client
    .prepare("delete from brakes where expire is not null and (expire < ? or expire > ?)")
    .run(machineNow, machineNow + longest + 1_000).changes;
}
