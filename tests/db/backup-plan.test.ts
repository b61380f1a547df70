import { expect, test } from "vitest";
import { type BackupPlan, keptByPlan, readBackupPlan } from "#db/backup-plan";

const day = 86_400_000;
const now = Date.parse("2026-11-22T01:15Z");
const plan: BackupPlan = { daily: 30, monthly: 12, yearly: 5 };

test.each([
  ["30 daily, 12 monthly, 5 yearly", plan],
  ["7 daily", { daily: 7, monthly: 0, yearly: 0 }],
  [" 5 yearly ,1 daily", { daily: 1, monthly: 0, yearly: 5 }],
  ["12 monthly", null],
  ["30", null],
  ["30 daily 12 monthly", null],
  ["-1 daily", null],
  ["", null],
])("%j is read as a plan, or is none", (text, read) => {
  expect(readBackupPlan(text)).toEqual(read);
});

test("a backup each night for ten years leaves thirty days, twelve months and five years", () => {
  const stamps = Array.from({ length: 3_650 }, (_, nights) => now - nights * day);
  const kept = [...keptByPlan(stamps, plan, now)].map((stamp) => new Date(stamp).toISOString().slice(0, 10));
  // November, October and 2026 are told by some of the thirty days, and 2025 by its last month.
  expect(kept).toHaveLength(30 + 10 + 3);
  expect(kept).toContain("2025-12-31");
  expect(kept).toContain("2022-12-31");
  expect(kept).not.toContain("2021-12-31");
});

test("whatever was made when, the newest stays, none ahead counts, and pruning each night is as pruning once", () => {
  let seed = 7;
  const chance = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % most;
  };
  for (let turn = 0; turn < 300; turn += 1) {
    const some: BackupPlan = { daily: 1 + chance(9), monthly: chance(6), yearly: chance(4) };
    const stamps = Array.from({ length: 1 + chance(60) }, () => now - chance(1_500) * day - chance(day));
    const ahead = Array.from({ length: chance(20) }, () => now + 1 + chance(4_000) * day);
    const kept = keptByPlan(stamps, some, now);
    expect(kept).toContain(Math.max(...stamps));
    expect(kept.size).toBeLessThanOrEqual(some.daily + some.monthly + some.yearly);
    expect([...keptByPlan([...kept], some, now)].sort()).toEqual([...kept].sort());
    const withAhead = keptByPlan([...stamps, ...ahead], some, now);
    expect([...withAhead].filter((stamp) => stamp <= now).sort()).toEqual([...kept].sort());
    expect(ahead.every((stamp) => withAhead.has(stamp))).toBe(true);
    const days = new Set(stamps.map((stamp) => new Date(stamp).toISOString().slice(0, 10)));
    expect(kept.size).toBeGreaterThanOrEqual(Math.min(some.daily, days.size));
  }
});
