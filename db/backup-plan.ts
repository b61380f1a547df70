/** How many backups stay: the newest of each of so many days, months and years. */
export type BackupPlan = { daily: number; monthly: number; yearly: number };

/**
 * Reads "30 daily, 12 monthly, 5 yearly"; null when it is no such thing. What is left out is none, but some day is
 * always kept.
 */
export function readBackupPlan(text: string): BackupPlan | null {
  const plan: BackupPlan = { daily: 0, monthly: 0, yearly: 0 };
  for (const part of text.split(",")) {
    const [, count, span] = /^\s*(\d{1,3})\s+(daily|monthly|yearly)\s*$/.exec(part) ?? [];
    if (!span) return null;
    plan[span as keyof BackupPlan] = Number(count);
  }
  return plan.daily > 0 ? plan : null;
}

/** How much of an ISO instant tells the day, the month and the year (UTC). */
const spans = { daily: 10, monthly: 7, yearly: 4 } as const;

/**
 * Which backups stay, by the instants they were made (UTC ms): the newest of each of the latest days, months and years that
 * have any. Those from later than `now` were made while the clock was wrong: they stay and push nothing out.
 */
export function keptByPlan(stamps: number[], plan: BackupPlan, now: number): Set<number> {
  const kept = new Set(stamps.filter((stamp) => stamp > now));
  const past = stamps.filter((stamp) => stamp <= now).sort((one, other) => other - one);
  for (const span of ["daily", "monthly", "yearly"] as const) {
    const seen = new Set<string>();
    for (const stamp of past) {
      const within = new Date(stamp).toISOString().slice(0, spans[span]);
      if (seen.has(within)) continue;
      if (seen.size === plan[span]) break;
      seen.add(within);
      kept.add(stamp);
    }
  }
  return kept;
}
