import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { attendance, invitations, meetings } from "#db/schema.server";

export type Turnout = {
  /** Units that the notice went to or that the minutes list. */
  units: number;
  coming: number;
  perhaps: number;
  represented: number;
  /** People who come and who were there, for groups whose members stand for no unit. */
  peopleComing: number;
  peoplePresent: number;
};

/**
 * Who comes to each meeting and who was there, in one statement. A unit comes when its contact or deputy does.
 * Meetings to which nobody has been invited and nobody came are left out.
 */
export function turnoutOf(db: Database, meetingIds: string[]): Map<string, Turnout> {
  if (meetingIds.length === 0) return new Map();
  const rows = db.all<Turnout & { meetingId: string }>(sql`
    with answers as (
      select meeting_id, unit_id, max(case answer when 'yes' then 2 when 'maybe' then 1 else 0 end) as best
        from ${invitations}
        where withdrawn_at is null and unit_id is not null and capacity in ('contact', 'deputy')
          and meeting_id in ${meetingIds}
        group by meeting_id, unit_id),
    asked as (
      select meeting_id, count(*) as units, sum(best = 2) as coming, sum(best = 1) as perhaps
        from answers group by meeting_id),
    people as (
      select meeting_id, sum(answer = 'yes') as coming
        from ${invitations} where withdrawn_at is null and meeting_id in ${meetingIds} group by meeting_id),
    there as (
      select meeting_id, count(distinct unit_id) as units,
          count(distinct case when presence in ('present', 'deputy') then unit_id end) as represented,
          sum(presence in ('present', 'deputy', 'guest')) as present
        from ${attendance} where meeting_id in ${meetingIds} group by meeting_id)
    select ${meetings.id} as meetingId,
        coalesce(nullif(there.units, 0), asked.units, 0) as units,
        coalesce(asked.coming, 0) as coming, coalesce(asked.perhaps, 0) as perhaps,
        coalesce(there.represented, 0) as represented,
        coalesce(people.coming, 0) as peopleComing, coalesce(there.present, 0) as peoplePresent
      from ${meetings}
      left join asked on asked.meeting_id = ${meetings.id}
      left join people on people.meeting_id = ${meetings.id}
      left join there on there.meeting_id = ${meetings.id}
      where ${meetings.id} in ${meetingIds} and (people.meeting_id is not null or there.meeting_id is not null)`);
  return new Map(rows.map(({ meetingId, ...turnout }) => [meetingId, turnout]));
}
