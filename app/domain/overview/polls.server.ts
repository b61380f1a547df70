import { type SQL, sql } from "drizzle-orm";
import { pollInvitees, polls } from "#db/schema.server";
import { has, type Member } from "../members/member";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/** Date polls that the member has not answered; and for those who asked, polls that are over or answered by all. */
export function pollRows(member: Member, today: string): SQL {
  const open = sql`${polls.openedAt} is not null and ${polls.closedAt} is null`;
  return sql`
    select 'poll', ${pollInvitees.linkKey}, ${polls.title}, 0, 0, 0, ${polls.answerBy}
      from ${pollInvitees} join ${polls} on ${polls.id} = ${pollInvitees.pollId}
      where ${pollInvitees.personId} = ${member.id} and ${pollInvitees.answeredAt} is null
        and ${pollInvitees.linkKey} is not null and ${open} and ${polls.answerBy} >= ${today}
    union all
    select 'pollOver', ${polls.id}, ${polls.title}, count(${pollInvitees.answeredAt}), count(*), 0, ''
      from ${polls} join ${pollInvitees} on ${pollInvitees.pollId} = ${polls.id}
      where ${open}
        and (${has(member, "coordinator") ? 1 : 0} = 1 or ${polls.groupId} in (${listed(member.chairOf)}))
      group by ${polls.id}
      having ${polls.answerBy} < ${today} or count(${pollInvitees.answeredAt}) = count(*)`;
}

/** A row of `pollRows` as what waits; null for other rows. */
export function pollWaiting({ kind, id, text: title, number, year, place }: DeskRow): Waiting | null {
  if (kind === "poll") return { kind, key: id, title, by: place };
  return kind === "pollOver" ? { kind, pollId: id, title, answered: number, asked: year } : null;
}
