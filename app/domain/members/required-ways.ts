import type { Role, WayIn } from "#db/words";

/** By which ways in a role counts; a role that is not named counts by any. */
export type RequiredWays = Partial<Record<Role, WayIn[]>>;

/** Ways that cannot be read out of somebody's mailbox. */
export const strongWays: WayIn[] = ["passkey", "openid"];

/** What counts until somebody has chosen, outside the demo. */
export const usualWays: RequiredWays = { administrator: strongWays, coordinator: strongWays };

/** How somebody has come in, and which ways this installation offers. */
export type Entered = { way: WayIn; offered: readonly WayIn[] };

/**
 * The roles that do not count in a session: they ask for another way in than the one that opened it. A way that is
 * not offered is not asked for, and the demo's own way is never held back.
 */
export function heldBack(held: Role[], required: RequiredWays, entered: Entered | null): Role[] {
  if (!entered || entered.way === "demo") return [];
  return held.filter((role) => {
    const ways = (required[role] ?? []).filter((way) => entered.offered.includes(way));
    return ways.length > 0 && !ways.includes(entered.way);
  });
}

/** How long a proof counts as fresh: who they are is proved anew before what opens doors is changed. */
const freshFor = 15 * 60_000;

/** Whether somebody has proved who they are just now. */
export const isFresh = (session: { way: WayIn; provedAt: number } | undefined, now: number): boolean =>
  session !== undefined && (session.way === "demo" || session.provedAt + freshFor > now);
