import { type SQL, sql } from "drizzle-orm";
import { followups, groups, meetings, unitInputs, units } from "#db/schema.server";
import { yearOf } from "~/calendar/swedish-time";
import { canBeAsked } from "../followup/inputs";
import { has, type Member, unitsOf } from "../members/member";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/**
 * Input to the yearly follow-up that a member's unit has been asked for and not given, and for the coordinator how many
 * units have answered as long as some are silent; until the follow-up has gone to the board. From December to February, that
 * nobody has been asked for a year in which the network met. As rows of the desk, for its one statement.
 */
export function inputRows(member: Member, today: string): SQL {
  const spokenFor = listed(unitsOf(member, "contact", "deputy"));
  const open = sql`${followups.inputsDueOn} is not null and ${followups.submittedOn} is null
    and ${followups.publishedOn} is null and ${unitInputs.askedAt} is not null`;
  return sql`
    select 'input', ${units.id}, ${units.name}, 0, ${followups.year}, 0, ${followups.inputsDueOn}
      from ${unitInputs} join ${followups} on ${followups.id} = ${unitInputs.followupId}
        join ${units} on ${units.id} = ${unitInputs.unitId}
      where ${open} and ${unitInputs.answeredAt} is null and ${unitInputs.unitId} in (${spokenFor})
    union all
    select 'inputs', '', '', count(${unitInputs.answeredAt}), ${followups.year}, count(*), ${followups.inputsDueOn}
      from ${unitInputs} join ${followups} on ${followups.id} = ${unitInputs.followupId}
      where ${open} and ${has(member, "coordinator") ? 1 : 0} = 1
      group by ${followups.id}
      having count(${unitInputs.answeredAt}) < count(*)
    union all
    select 'askInputs', '', '', 0, ${yearToAsk(today)}, 0, '' where ${has(member, "coordinator") ? 1 : 0} = 1
      and exists (select 1 from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
        where ${groups.kind} = 'network' and ${meetings.year} = ${yearToAsk(today)} and ${meetings.heldAt} is not null)
      and not exists (select 1 from ${followups} where ${followups.year} = ${yearToAsk(today)}
        and (${followups.inputsDueOn} is not null or ${followups.submittedOn} is not null
          or ${followups.publishedOn} is not null))`;
}

/** The year whose units are to be asked: this year from December on, last year through February; null in between. */
function yearToAsk(today: string): number | null {
  const year = yearOf(today);
  if (canBeAsked(year, today)) return year;
  return today < `${year}-03-01` ? year - 1 : null;
}

/** A row of `inputRows` as what waits; null for other rows. */
export function inputWaiting(
  { kind, id, text, number, year, at, place: by }: DeskRow,
  today: string,
): Waiting | null {
  if (kind === "askInputs") return { kind, year };
  if (kind === "input") return { kind, year, unitId: id, unit: text, by, overdue: by < today };
  return kind === "inputs" ? { kind, year, answered: number, asked: at, by } : null;
}
