import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, goalResults, goals, policies } from "#db/schema.server";
import type { GoalVerdict } from "#db/words";
import { has, type Member } from "../members/member";
import type { Indicator, YearValue } from "./indicators.server";

/** One goal with the document it stands in; null when there is none. */
export function goalById(db: Database, id: string) {
  return (
    db
      .select({
        id: goals.id,
        number: goals.number,
        title: goals.title,
        text: goals.text,
        policyId: policies.id,
        policyTitle: policies.title,
        kind: policies.kind,
        adoptedOn: policies.adoptedOn,
        validFrom: policies.validFrom,
        validUntil: policies.validUntil,
      })
      .from(goals)
      .innerJoin(policies, eq(policies.id, goals.policyId))
      .where(eq(goals.id, id))
      .get() ?? null
  );
}

type Kin = { id: string; title: string; policyTitle: string; adoptedOn: string | null; steps: number };

/** The goals that a goal carries on, the nearest first, and those that carry it on; one statement. */
export function kinOf(db: Database, id: string): { before: Kin[]; after: Kin[] } {
  const rows = db.all<Kin & { way: "before" | "after" }>(sql`
    with recursive
      before(id, steps) as (select ${id}, 0 union
        select g.continues_id, steps + 1 from goals g join before b on g.id = b.id where g.continues_id is not null),
      after(id, steps) as (select ${id}, 0 union
        select g.id, steps + 1 from goals g join after a on g.continues_id = a.id)
    select way, ${goals.id} as id, ${goals.title} as title, ${policies.title} as policyTitle, ${policies.adoptedOn} as adoptedOn, steps
    from (select 'before' as way, id, steps from before union all select 'after', id, steps from after) as kin
      join ${goals} on ${goals.id} = kin.id join ${policies} on ${policies.id} = ${goals.policyId}
    where steps > 0 order by steps, ${goals.id}`);
  const of = (wanted: "before" | "after") =>
    rows.filter(({ way }) => way === wanted).map(({ way: _, ...kin }) => kin);
  return { before: of("before"), after: of("after") };
}

export type Verdict = { year: number; verdict: GoalVerdict; comment: string };

/** How follow-ups have judged goals, the latest first: those that are published, and for the coordinator all. */
export function verdictsOn(db: Database, member: Member, goalIds: string[]): Verdict[] {
  return db
    .select({ year: followups.year, verdict: goalResults.verdict, comment: goalResults.comment })
    .from(goalResults)
    .innerJoin(followups, eq(followups.id, goalResults.followupId))
    .where(
      and(
        inArray(goalResults.goalId, goalIds),
        has(member, "coordinator") ? undefined : isNotNull(followups.publishedOn),
      ),
    )
    .orderBy(desc(followups.year))
    .all();
}

/** An indicator with its own years, and those of the same indicator in earlier editions before them. */
export type FollowedIndicator = Pick<Indicator, "id" | "text" | "measure"> & {
  values: (YearValue & { earlier: boolean })[];
};

/** The indicators of a goal; the same words and measure in an earlier edition give the years that have no values of their own. */
export function followed(own: Indicator[], earlier: Indicator[]): FollowedIndicator[] {
  return own.map(({ id, text, measure, values }) => {
    const years = new Map(values.map((value) => [value.year, { ...value, earlier: false }]));
    for (const same of earlier.filter((each) => each.text === text && each.measure === measure))
      for (const value of same.values)
        if (!years.has(value.year)) years.set(value.year, { ...value, earlier: true });
    const inOrder = [...years.values()].sort((one, other) => one.year - other.year);
    return { id, text, measure, values: inOrder };
  });
}
