import type { Database } from "#db/open.server";
import { retentionRules } from "#db/schema.server";
import { type DisposableKind, disposableKinds } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { proposedYears, type Rule, startOf } from "./rules";

/** The rule of each kind: the municipality's own where it has one, else what the product proposes (version 0). */
export function rulesOf(db: Database): Record<DisposableKind, Rule> {
  const own = new Map(
    db
      .select()
      .from(retentionRules)
      .all()
      .map((row) => [row.kind, row]),
  );
  return Object.fromEntries(
    disposableKinds.map((kind) => {
      const row = own.get(kind);
      const proposed = { years: proposedYears[kind], countsFrom: startOf[kind], reason: "", version: 0 };
      return [
        kind,
        row ? { ...proposed, years: row.years, reason: row.reason, version: row.version } : proposed,
      ];
    }),
  ) as Record<DisposableKind, Rule>;
}

/** Changes how long records of a kind are kept, and says why. Refuses `changedMeanwhile`. */
export function changeRule(
  db: Database,
  member: Member,
  kind: DisposableKind,
  { years, reason }: Pick<Rule, "years" | "reason">,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = rulesOf(tx)[kind];
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const rule = { years, reason, countsFrom: before.countsFrom, version: before.version + 1 };
    tx.insert(retentionRules)
      .values({ kind, ...rule })
      .onConflictDoUpdate({ target: retentionRules.kind, set: rule })
      .run();
    const told = ({ years: number, reason: why }: Pick<Rule, "years" | "reason">) => ({
      years: number,
      reason: why,
    });
    const deed = { deed: "changedRetention", subject: "municipality", subjectId: "1", label: kind } as const;
    tell(tx, member, { ...deed, before: told(before), after: told({ years, reason }) }, now);
    return null;
  });
}
