import { type SQL, sql } from "drizzle-orm";
import {
  agendaItems,
  groups,
  invitations,
  meetings,
  replySuggestions,
  roundAnswers,
  units,
} from "#db/schema.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { undecided } from "../meetings/replies.server";
import { has, type Member, unitsOf } from "../members/member";
import { type DeskRow, listed } from "./desk-row";
import type { Waiting } from "./waiting.server";

/**
 * Of meetings to come: items put forward for those who lead, answers from calendars for the coordinator, and rounds that
 * the member's unit has told nothing. And years whose number of meetings is out of the group's bounds, once the plan is due.
 */
export function meetingRows(member: Member, today: string, now: number): SQL {
  const coordinates = has(member, "coordinator") ? 1 : 0;
  const toCome = sql`${meetings.startsAt} > ${now} and ${meetings.calledOffAt} is null`;
  return sql`
    select 'proposals', ${meetings.id}, '', ${meetings.number}, ${meetings.year}, ${meetings.startsAt},
        count(${agendaItems.id})
      from ${agendaItems} join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
      where ${agendaItems.proposedAt} is not null and ${agendaItems.acceptedAt} is null
        and ${agendaItems.declinedAt} is null and ${toCome}
        and (${coordinates} = 1 or ${meetings.groupId} in (${listed(member.chairOf)}))
      group by ${meetings.id}
    union all
    select 'suggestedAnswers', ${meetings.id}, '', ${meetings.number}, ${meetings.year}, ${meetings.startsAt},
        count(${replySuggestions.id})
      from ${replySuggestions} join ${meetings} on ${meetings.id} = ${replySuggestions.meetingId}
      join ${invitations} on ${invitations.id} = ${replySuggestions.invitationId}
      where ${coordinates} = 1 and ${undecided} and ${toCome}
      group by ${meetings.id}
    union all
    select 'round', ${meetings.id}, ${units.name}, ${meetings.number}, ${meetings.year}, ${meetings.startsAt}, ${units.id}
      from ${roundAnswers} join ${meetings} on ${meetings.id} = ${roundAnswers.meetingId}
        join ${units} on ${units.id} = ${roundAnswers.unitId}
      where ${roundAnswers.answeredAt} is null and ${toCome} and ${meetings.heldAt} is null
        and ${roundAnswers.unitId} in (${listed(unitsOf(member, "contact", "deputy"))})
    union all
    select 'planOutOfBounds', ${groups.id}, ${groups.name}, count(${meetings.id}), ${yearOf(today)},
        ${groups.fewestMeetings}, ${groups.mostMeetings}
      from ${groups} left join ${meetings} on ${meetings.groupId} = ${groups.id} and ${meetings.year} = ${yearOf(today)}
        and ${meetings.calledOffAt} is null
      where ${groups.closedOn} is null and ${groups.planDueOn} <= ${today.slice(5)}
        and (${coordinates} = 1 or ${groups.id} in (${listed(member.chairOf)}))
      group by ${groups.id}
      having count(${meetings.id}) not between ${groups.fewestMeetings} and ${groups.mostMeetings}`;
}

/** A row of `meetingRows` as what waits; null for other rows. */
export function meetingWaiting({ kind, id, text, number, year, at, place }: DeskRow): Waiting | null {
  const about = () => ({ meetingId: id, number, year, day: dayOf(at) });
  if (kind === "proposals") return { kind, proposed: Number(place), ...about() };
  if (kind === "suggestedAnswers") return { kind, suggested: Number(place), ...about() };
  if (kind === "round") return { kind, unitId: place, unit: text, ...about() };
  if (kind === "planOutOfBounds")
    return { kind, groupId: id, group: text, planned: number, year, fewest: at, most: Number(place) };
  return null;
}
