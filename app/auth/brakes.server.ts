import { createHash } from "node:crypto";
import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import type { OpenDatabase } from "#db/open.server";

/**
 * Brakes on everything that takes a secret or sends a letter. They are kept in the database, so that a
 * restart does not clear them, under sums, so that nobody's address is kept in the clear.
 */
const brakes = {
  /** Codes sent to one address. */
  codeToAddress: { points: 5, duration: 15 * 60 },
  /** Codes asked for from one place. */
  codeFromPlace: { points: 30, duration: 60 * 60 },
  /** Codes, keys and links tried from one place. */
  tryFromPlace: { points: 30, duration: 15 * 60 },
  /** Keys of personal links that opened nothing, from one place. */
  keyFromPlace: { points: 20, duration: 15 * 60 },
  /** Letters to outsiders asked for from one place. */
  subscribeFromPlace: { points: 10, duration: 60 * 60 },
  /** Letters to one address that somebody outside has typed, wherever from. */
  subscribeToAddress: { points: 3, duration: 24 * 60 * 60 },
} as const;

export type Brake = keyof typeof brakes;

/**
 * Counts one attempt. Returns null when it may go on, else the seconds to wait. Nobody is locked out by
 * others' attempts: the counts are per place, or per place and address together.
 */
export async function brake(db: OpenDatabase, which: Brake, key: string): Promise<number | null> {
  const limiter = new RateLimiterSQLite({
    storeClient: db.$client,
    storeType: "better-sqlite3",
    tableName: "brakes",
    tableCreated: true,
    keyPrefix: which,
    ...brakes[which],
  });
  try {
    await limiter.consume(createHash("sha256").update(key).digest("hex").slice(0, 32));
    return null;
  } catch (full) {
    if (full instanceof RateLimiterRes) return Math.ceil(full.msBeforeNext / 1000);
    throw full;
  }
}

/** Where a request comes from, for counting: an address, or for IPv6 the network of 64 bits it stands in. */
export function placeOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}

/** Removes counts that are over; returns how many. `machineNow` is the machine's own clock. */
export function sweepBrakes(db: OpenDatabase, machineNow: number): number {
  return db.$client.prepare("delete from brakes where expire is not null and expire < ?").run(machineNow)
    .changes;
}
