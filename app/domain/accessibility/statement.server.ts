import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { accessibilityStatement, municipality } from "#db/schema.server";
import type { StatementLevel } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";

/** What the municipality has found of how accessible the house is (law 2018:1937, § 13). */
export type Statement = {
  level: StatementLevel;
  assessedOn: string;
  /** How it was assessed, and by whom. */
  method: string;
  /** What is not accessible and why; what would be an undue burden (§ 12); what the law does not cover (§ 9). */
  deficiencies: string[];
  burdens: string[];
  outside: string[];
  /** Where shortcomings are told; null for the municipality's own. */
  email: string | null;
  phone: string | null;
};

/** The statement with its version and the day when it was last changed; null before an assessment has been entered. */
export const statement = (db: Database) =>
  db
    .select({
      level: accessibilityStatement.level,
      assessedOn: accessibilityStatement.assessedOn,
      method: accessibilityStatement.method,
      deficiencies: accessibilityStatement.deficiencies,
      burdens: accessibilityStatement.burdens,
      outside: accessibilityStatement.outside,
      email: accessibilityStatement.email,
      phone: accessibilityStatement.phone,
      updatedOn: accessibilityStatement.updatedOn,
      version: accessibilityStatement.version,
    })
    .from(accessibilityStatement)
    .where(eq(accessibilityStatement.id, 1))
    .get() ?? null;

/** Who stands behind the house and how they are reached; null before it is set up. */
export const behindTheHouse = (db: Database) =>
  db
    .select({ name: municipality.name, email: municipality.email, phone: municipality.phone })
    .from(municipality)
    .get() ?? null;

/**
 * Enters or changes the statement; `shownVersion` is 0 for the first. Refuses `changedMeanwhile`, `statementDayAhead`
 * for an assessment that is yet to come, `statementFaultsMissing` when something falls short and nothing is named,
 * and `statementFullWithFaults` when nothing falls short and something is named.
 */
export function saveStatement(
  db: Database,
  member: Member,
  wanted: Statement,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = statement(tx);
    const today = dayOf(now);
    if ((before?.version ?? 0) !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (wanted.assessedOn > today) return refuse("statementDayAhead", { field: "assessedOn" });
    const faults = wanted.deficiencies.length;
    if (wanted.level === "full" && faults > 0) return refuse("statementFullWithFaults", { field: "level" });
    if (wanted.level !== "full" && faults === 0)
      return refuse("statementFaultsMissing", { field: "deficiencies" });
    const row = { ...wanted, updatedOn: today, version: shownVersion + 1 };
    tx.insert(accessibilityStatement)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: accessibilityStatement.id, set: row })
      .run();
    const deed = { deed: "changedStatement", subject: "municipality", subjectId: "1" } as const;
    tell(tx, member, { ...deed, before: before ?? {}, after: row }, now);
    return null;
  });
}
