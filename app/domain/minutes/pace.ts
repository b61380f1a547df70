/** Where a meeting is on its agenda, and since when (UTC ms). */
export type Current = { itemId: string; since: number };

/** How a meeting keeps its plan. */
export type Pace = {
  /** The number of the item it is at. */
  number: number;
  since: number;
  /** When the plan has the item begin; null where the plan has no times. */
  plannedAt: number | null;
  /** Whole minutes after the plan, negative before it; null where the plan has no times. */
  late: number | null;
};

type Planned = { id: string; number: number; startsAt: number | null; minutes: number | null };

/**
 * How a meeting keeps its plan at the item it has come to; null when it is at none. It is as late as the item was
 * when it began, and later still once the item has taken more than its planned minutes.
 */
export function paceOf(items: Planned[], current: Current | null, now: number): Pace | null {
  const item = current && items.find(({ id }) => id === current.itemId);
  if (!item) return null;
  const { number, startsAt, minutes } = item;
  const { since } = current;
  if (startsAt === null) return { number, since, plannedAt: null, late: null };
  const begun = since - startsAt;
  const overrun = minutes === null ? begun : now - startsAt - minutes * 60_000;
  return { number, since, plannedAt: startsAt, late: Math.trunc(Math.max(begun, overrun) / 60_000) };
}
