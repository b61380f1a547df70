import { createHash } from "node:crypto";

/**
 * A name that stays the same wherever the house stands and whatever the thing comes to be called: a UUID (RFC 9562,
 * version 8) made of the house's own mark and of what is named.
 */
export function lastingName(house: string, about: string): string {
  const sum = createHash("sha256").update(`${house}\n${about}`, "utf8").digest().subarray(0, 16);
  sum[6] = ((sum[6] ?? 0) & 0x0f) | 0x80;
  sum[8] = ((sum[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${sum.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
