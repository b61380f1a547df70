import type { OpenDatabase } from "#db/open.server";
import { sweepBrakes } from "./brakes.server";
import { sweepCodes } from "./codes.server";
import { sweepSignInLinks } from "./links.server";
import { sweepSessions } from "./sessions.server";
import { sweepTries } from "./tries.server";

/**
 * Removes sessions, codes, links and counts that are over; returns how many rows. `machineNow` is the
 * machine's own clock, which the brakes go by.
 */
export function sweepAccess(db: OpenDatabase, machineNow: number, now: number): number {
  return (
    sweepSessions(db, now) +
    sweepCodes(db, now) +
    sweepSignInLinks(db, now) +
    sweepTries(db, now) +
    sweepBrakes(db, machineNow)
  );
}
