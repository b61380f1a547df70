import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  calls,
  groups,
  informationEntries,
  informationNotes,
  lessons,
  meetings,
  minutes,
  people,
  units,
} from "#db/schema.server";
import { addDays, dayOf, startOfDay } from "~/calendar/swedish-time";
import { has, type Member, viewerOf } from "../members/member";

export type News = {
  kind: "minutesSent" | "minutesSignedOff" | "called" | "callOpened" | "lesson" | "shared" | "told";
  id: string;
  day: string;
  title: string;
  number: number | null;
  year: number | null;
  name: string | null;
  unit: string | null;
  /** The last day to apply; for what has been told, the day from which on `number` is counted. */
  closesOn: string | null;
};

const newFor = 21;

/** The coordinator is told how many cases something has been told of in so many days. */
const toldFor = 7;

/** What the member may read that has come in the last three weeks, newest first, at most `limit`. */
export function newsFor(db: Database, member: Member, limit: number, now: number): News[] {
  const today = dayOf(now);
  const from = addDays(today, -newFor);
  const since = startOfDay(from);
  const viewer = viewerOf(member);
  const rooms = sql.join([sql`''`, ...member.groupIds.map((id) => sql`${id}`)], sql`, `);
  const levels = sql.raw(
    viewer.level === "network" ? "'network', 'internal', 'public'" : "'internal', 'public'",
  );
  const all = has(member, "coordinator") ? 1 : 0;
  type Row = Omit<News, "day"> & { at: number | null; day: string | null };
  const rows = db.all<Row>(sql`
    select 'minutesSent' as kind, ${meetings.id} as id, ${minutes.sentAt} as at, null as day, '' as title,
        ${meetings.number} as number, ${meetings.year} as year, ${people.name} as name, null as unit, null as closesOn
      from ${minutes} join ${meetings} on ${meetings.id} = ${minutes.meetingId}
      left join ${people} on ${people.id} = ${minutes.sentBy}
      where ${minutes.sentAt} between ${since} and ${now} and ${minutes.signedOffAt} is null
        and (${all} = 1 or ${meetings.groupId} in (${rooms}))
    union all
    select 'minutesSignedOff', ${meetings.id}, ${minutes.signedOffAt}, null, '', ${meetings.number}, ${meetings.year},
        ${people.name}, null, null
      from ${minutes} join ${meetings} on ${meetings.id} = ${minutes.meetingId}
      left join ${people} on ${people.id} = ${minutes.signedOffBy}
      where ${minutes.signedOffAt} between ${since} and ${now}
    union all
    select 'called', ${meetings.id}, ${meetings.calledAt}, null, '', ${meetings.number}, ${meetings.year},
        ${people.name}, null, null
      from ${meetings} join ${groups} on ${groups.id} = ${meetings.groupId}
      left join ${people} on ${people.id} = ${meetings.calledBy}
      where ${meetings.calledAt} between ${since} and ${now} and ${meetings.calledOffAt} is null
        and (${all} = 1 or ${groups.kind} = 'network' or ${meetings.groupId} in (${rooms}))
    union all
    select 'callOpened', ${calls.id}, null, ${calls.opensOn}, ${calls.title}, null, null, null, null, ${calls.closesOn}
      from ${calls} where ${calls.opensOn} between ${from} and ${today}
    union all
    select 'lesson', ${lessons.id}, ${lessons.publishedAt}, null, ${lessons.title}, null, null, ${people.name},
        ${units.name}, null
      from ${lessons} join ${people} on ${people.id} = ${lessons.authorId}
      join ${units} on ${units.id} = ${lessons.unitId}
      where ${lessons.publishedAt} between ${since} and ${now} and ${lessons.visibility} in (${levels})
    union all
    select 'shared', ${informationEntries.id}, ${informationEntries.createdAt}, null, ${informationEntries.title}, null, null,
        ${people.name}, ${units.name}, null
      from ${informationEntries} left join ${people} on ${people.id} = ${informationEntries.createdBy}
      left join ${units} on ${units.id} = ${informationEntries.unitId}
      where ${informationEntries.createdAt} between ${since} and ${now} and ${informationEntries.kind} = 'news'
    union all
    select 'told', '', max(${informationNotes.writtenAt}), null, '', count(distinct ${informationNotes.entryId}), null,
        null, null, ${addDays(today, -toldFor)}
      from ${informationNotes} join ${informationEntries} on ${informationEntries.id} = ${informationNotes.entryId}
      where ${all} = 1 and ${informationEntries.kind} = 'case'
        and ${informationNotes.writtenAt} >= ${startOfDay(addDays(today, -toldFor))}
      having count(*) > 0
  `);
  return rows
    .map(({ at, day, ...row }) => ({
      ...row,
      day: day ?? dayOf(at as number),
      at: at ?? startOfDay(day as string),
    }))
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
    .map(({ at, ...row }) => row);
}
