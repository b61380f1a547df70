import { and, asc, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, invitations, meetings, units } from "#db/schema.server";
import { dayOf, startOfDay, yearOf } from "~/calendar/swedish-time";
import type { Member } from "../members/member";

/** This year's and next year's meetings that the member may know of, in order of time. */
export function meetingsOfTwoYears(db: Database, member: Member, now: number) {
  const year = yearOf(dayOf(now));
  return db
    .select({
      id: meetings.id,
      groupId: meetings.groupId,
      groupName: groups.name,
      groupKind: groups.kind,
      number: meetings.number,
      year: meetings.year,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      form: meetings.form,
      place: meetings.place,
      hasLink: sql<number>`${meetings.link} is not null`,
      calledAt: meetings.calledAt,
      answerBy: meetings.answerBy,
      fewest: groups.fewestMeetings,
      most: groups.mostMeetings,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        isNull(meetings.calledOffAt),
        gte(meetings.startsAt, startOfDay(`${year}-01-01`)),
        lt(meetings.startsAt, startOfDay(`${year + 2}-01-01`)),
        member.groupIds.length > 0
          ? sql`(${groups.kind} = 'network' or ${inArray(meetings.groupId, member.groupIds)})`
          : eq(groups.kind, "network"),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .all()
    .map((row) => ({ ...row, hasLink: row.hasLink === 1, day: dayOf(row.startsAt) }));
}

export type MeetingAhead = ReturnType<typeof meetingsOfTwoYears>[number];

/** Everyone invited to the meetings among `known` that are called and have not ended, with their answers. */
export function invitedAhead(db: Database, known: MeetingAhead[], now: number) {
  const ids = known
    .filter((meeting) => meeting.calledAt !== null && meeting.endsAt > now)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  return db
    .select({
      meetingId: invitations.meetingId,
      personId: invitations.personId,
      unitId: invitations.unitId,
      unit: units.name,
      capacity: invitations.capacity,
      answer: invitations.answer,
    })
    .from(invitations)
    .leftJoin(units, eq(units.id, invitations.unitId))
    .where(and(inArray(invitations.meetingId, ids), isNull(invitations.withdrawnAt)))
    .orderBy(asc(units.position), asc(units.name))
    .all();
}

export type InvitedAhead = ReturnType<typeof invitedAhead>[number];

/** The units invited to a meeting, by what was answered for them: a unit comes when contact or deputy does. */
export function unitsByAnswer(invited: InvitedAhead[]) {
  const answers = { yes: [] as string[], maybe: [] as string[], no: [] as string[], none: [] as string[] };
  for (const [, rows] of seatedUnits(invited)) {
    const best = (["yes", "maybe", "no"] as const).find((answer) =>
      rows.some((row) => row.answer === answer),
    );
    answers[best ?? "none"].push(rows[0]?.unit ?? "");
  }
  return answers;
}

/** Each unit's invited contact and deputy. */
export function seatedUnits(invited: InvitedAhead[]): Map<string, InvitedAhead[]> {
  const byUnit = new Map<string, InvitedAhead[]>();
  for (const row of invited) {
    if (!row.unitId || (row.capacity !== "contact" && row.capacity !== "deputy")) continue;
    byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row]);
  }
  return byUnit;
}
