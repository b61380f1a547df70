import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { goalTies } from "#db/schema.server";
import type { GoalSubject } from "#db/words";
import type { Member } from "../members/member";
import { tiedKinds } from "./tied-kinds.server";

/** Something that was done for a goal. */
export type Done = {
  subject: GoalSubject;
  id: string;
  title: string;
  /** Swedish day; null for what has none. */
  day: string | null;
  path: string;
  /** People who took part; null for what has none. Businesses are no people. */
  participants: number | null;
  /** Öre; null for what has none. */
  grant: number | null;
  /** Whether it is tied to an earlier edition of the goal only. */
  earlier: boolean;
};

/**
 * What a member may see of what was done for a goal and for the goals before it that it carries on (`before`): kind by
 * kind, the latest first, each thing once. One statement.
 */
export function doneFor(db: Database, member: Member, goalId: string, before: readonly string[]): Done[] {
  const goalIds = sql.join(
    [goalId, ...before].map((id) => sql`${id}`),
    sql`, `,
  );
  const kinds = tiedKinds.map(
    ({ subject, seen }, place) => sql`
      select ${place} as place, seen.*, max(${goalTies.goalId} = ${goalId}) as own
      from (select '' as id, '' as title, '' as day, '' as path, 0 as participants, 0 as grant_ore where 0
        union all ${seen(member)}) as seen
      join ${goalTies} on ${goalTies.subject} = ${subject} and ${goalTies.subjectId} = seen.id
        and ${goalTies.goalId} in (${goalIds})
      group by seen.id`,
  );
  type Row = {
    place: number;
    id: string;
    title: string;
    day: string | null;
    path: string;
    participants: number | null;
    grant_ore: number | null;
    own: number;
  };
  return db
    .all<Row>(sql`select * from (${sql.join(kinds, sql` union all `)}) order by place, day desc, id`)
    .map(({ place, grant_ore, own, ...row }) => ({
      ...row,
      subject: (tiedKinds[place] as (typeof tiedKinds)[number]).subject,
      grant: grant_ore,
      earlier: own === 0,
    }));
}
