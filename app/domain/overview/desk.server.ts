import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  groups,
  incomingLetters,
  invitations,
  lessons,
  meetings,
  outbox,
  people,
  pollInvitees,
  polls,
  replySuggestions,
  roundAnswers,
  seats,
  units,
} from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { undecided } from "../meetings/replies.server";
import { has, type Member, unitsOf } from "../members/member";
import { inState } from "../outbox/conditions.server";
import { fundingRows, fundingWaiting } from "./funding.server";
import { inputRows, inputWaiting } from "./inputs.server";
import type { Waiting } from "./waiting.server";

type DeskRow = {
  kind: string;
  id: string;
  text: string;
  number: number;
  year: number;
  at: number;
  place: string;
};

/**
 * What else lies on the member's desk, in one statement: items put forward for those who lead, answers from
 * calendars for the coordinator, rounds that a unit
 * has told nothing, date polls to answer and, for those who asked, to choose times in, plans out of bounds, letters
 * that failed for the office, vacant places for heads and the coordinator, one's own drafts,
 * lessons sent to the member for review, a head's funding tests, and input to the yearly follow-up.
 */
export function deskWaiting(db: Database, member: Member, today: string, now: number): Waiting[] {
  const coordinates = has(member, "coordinator") ? 1 : 0;
  const office = coordinates || has(member, "administrator") ? 1 : 0;
  const list = (ids: string[]) => sql.join([sql`''`, ...ids.map((id) => sql`${id}`)], sql`, `);
  const rows = db.all<DeskRow>(sql`
    select 'proposals' as kind, ${meetings.id} as id, '' as text, ${meetings.number} as number, ${meetings.year} as year,
        ${meetings.startsAt} as at, count(${agendaItems.id}) as place
      from ${agendaItems} join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
      where ${agendaItems.proposedAt} is not null and ${agendaItems.acceptedAt} is null
        and ${agendaItems.declinedAt} is null and ${meetings.startsAt} > ${now} and ${meetings.calledOffAt} is null
        and (${coordinates} = 1 or ${meetings.groupId} in (${list(member.chairOf)}))
      group by ${meetings.id}
    union all
    select 'suggestedAnswers', ${meetings.id}, '', ${meetings.number}, ${meetings.year}, ${meetings.startsAt},
        count(${replySuggestions.id})
      from ${replySuggestions} join ${meetings} on ${meetings.id} = ${replySuggestions.meetingId}
      join ${invitations} on ${invitations.id} = ${replySuggestions.invitationId}
      where ${coordinates} = 1 and ${undecided} and ${meetings.startsAt} > ${now} and ${meetings.calledOffAt} is null
      group by ${meetings.id}
    union all
    select 'round', ${meetings.id}, ${units.name}, ${meetings.number}, ${meetings.year}, ${meetings.startsAt}, ${units.id}
      from ${roundAnswers} join ${meetings} on ${meetings.id} = ${roundAnswers.meetingId}
        join ${units} on ${units.id} = ${roundAnswers.unitId}
      where ${roundAnswers.answeredAt} is null and ${meetings.startsAt} > ${now} and ${meetings.calledOffAt} is null
        and ${meetings.heldAt} is null and ${roundAnswers.unitId} in (${list(unitsOf(member, "contact", "deputy"))})
    union all
    select 'poll', ${pollInvitees.linkKey}, ${polls.title}, 0, 0, 0, ${polls.answerBy}
      from ${pollInvitees} join ${polls} on ${polls.id} = ${pollInvitees.pollId}
      where ${pollInvitees.personId} = ${member.id} and ${pollInvitees.answeredAt} is null
        and ${pollInvitees.linkKey} is not null and ${polls.openedAt} is not null and ${polls.closedAt} is null
        and ${polls.answerBy} >= ${today}
    union all
    select 'pollOver', ${polls.id}, ${polls.title}, count(${pollInvitees.answeredAt}), count(*), 0, ''
      from ${polls} join ${pollInvitees} on ${pollInvitees.pollId} = ${polls.id}
      where ${polls.openedAt} is not null and ${polls.closedAt} is null
        and (${coordinates} = 1 or ${polls.groupId} in (${list(member.chairOf)}))
      group by ${polls.id}
      having ${polls.answerBy} < ${today} or count(${pollInvitees.answeredAt}) = count(*)
    union all
    select 'planOutOfBounds', ${groups.id}, ${groups.name}, count(${meetings.id}), ${yearOf(today)}, ${groups.fewestMeetings}, ${groups.mostMeetings}
      from ${groups} left join ${meetings} on ${meetings.groupId} = ${groups.id} and ${meetings.year} = ${yearOf(today)}
        and ${meetings.calledOffAt} is null
      where ${groups.closedOn} is null and ${groups.planDueOn} <= ${today.slice(5)}
        and (${coordinates} = 1 or ${groups.id} in (${list(member.chairOf)}))
      group by ${groups.id}
      having count(${meetings.id}) not between ${groups.fewestMeetings} and ${groups.mostMeetings}
    union all
    select 'failedLetters', '', '', count(*), 0, 0, '' from ${outbox}
      where ${office} = 1 and ${inState("failed")}
      having count(*) > 0
    union all
    select 'incomingLetters', '', '', count(*), 0, 0, '' from ${incomingLetters}
      where ${coordinates} = 1 and ${incomingLetters.decidedAt} is null
      having count(*) > 0
    union all
    select 'vacancy', ${units.id}, ${units.name}, ${units.position}, 0, 0, places.place
      from ${units} join (select 'contact' as place union all select 'deputy') as places
      where ${units.closedOn} is null and (${coordinates} = 1 or ${units.id} in (${list(unitsOf(member, "head"))}))
        and not exists (select 1 from ${seats} where ${seats.unitId} = ${units.id} and ${seats.place} = places.place
          and ${seats.fromDay} <= ${today} and (${seats.untilDay} is null or ${seats.untilDay} >= ${today}))
    union all
    select 'draftLesson', ${lessons.id}, ${lessons.title}, 0, 0, ${lessons.changedAt}, '' from ${lessons}
      where ${lessons.authorId} = ${member.id} and ${lessons.visibility} = 'draft'
        and ${lessons.sentForReviewAt} is null
    union all
    select 'reviewLesson', ${lessons.id}, ${lessons.title}, 0, 0, ${lessons.sentForReviewAt}, ${people.name}
      from ${lessons} join ${people} on ${people.id} = ${lessons.authorId}
      where ${lessons.sentForReviewAt} is not null and ${lessons.visibility} = 'draft'
        and ${lessons.authorId} <> ${member.id}
        and (${coordinates} = 1 or ${lessons.unitId} in (${list(unitsOf(member, "contact", "deputy"))}))
    union all
    ${fundingRows(member, today)}
    union all
    ${inputRows(member, today)}
  `);
  return rows.map((row): Waiting => {
    const { kind, id, text, number, year, at, place } = row;
    const funding = fundingWaiting(row);
    if (funding) return funding;
    const input = inputWaiting(row, today);
    if (input) return input;
    if (kind === "failedLetters" || kind === "incomingLetters") return { kind, number };
    if (kind === "planOutOfBounds")
      return { kind, groupId: id, group: text, planned: number, year, fewest: at, most: Number(place) };
    if (kind === "poll") return { kind, key: id, title: text, by: place };
    if (kind === "pollOver") return { kind, pollId: id, title: text, answered: number, asked: year };
    if (kind === "vacancy") return { kind, unitId: id, unit: text, place: place as SeatPlace };
    if (kind === "draftLesson") return { kind, lessonId: id, title: text, day: dayOf(at) };
    if (kind === "reviewLesson") return { kind, lessonId: id, title: text, author: place, day: dayOf(at) };
    if (kind === "round")
      return { kind, unitId: place, unit: text, meetingId: id, number, year, day: dayOf(at) };
    if (kind === "suggestedAnswers")
      return { kind, suggested: Number(place), meetingId: id, number, year, day: dayOf(at) };
    return { kind: "proposals", proposed: Number(place), meetingId: id, number, year, day: dayOf(at) };
  });
}
