import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  accessibilityStatement,
  followups,
  goals,
  groups,
  identities,
  invitations,
  lessons,
  meetings,
  minutes,
  outbox,
  passkeys,
  people,
  policies,
  receivers,
  roleGrants,
  seats,
  units,
} from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { holdsOn } from "../members/seats.server";
import type { FirstYearFacts } from "./first-year";

const decided = sql`exists (select 1 from ${followups} where ${followups.boardDecision} is not null)`;

/**
 * How far a new municipality has come in its first year, read from the records in one statement: nothing of it is
 * stored. Null once the board has decided the first follow-up, when nothing else is read.
 */
export const firstYearAhead = (db: Database, now: number) => readFirstYear(db, now, sql`not ${decided}`);

/** The same for whoever asks for it, also when the first year is over. */
export function firstYearFacts(db: Database, now: number): FirstYearFacts {
  const facts = readFirstYear(db, now, sql`true`);
  if (!facts) throw new Error("The first year was not read.");
  return facts;
}

type Row = Record<
  | "units"
  | "coordinators"
  | "contacts"
  | "deputies"
  | "seated"
  | "invited"
  | "policies"
  | "goals"
  | "planned"
  | "called"
  | "signed"
  | "lessons"
  | "statements"
  | "receivers"
  | "begun"
  | "decided",
  number
> & { networkId: string | null; fewest: number | null };

function readFirstYear(db: Database, now: number, asked: ReturnType<typeof sql>): FirstYearFacts | null {
  const today = dayOf(now);
  const network = sql`(select ${groups.id} from ${groups} where ${groups.kind} = 'network' and ${groups.closedOn} is null
    order by ${groups.id} limit 1)`;
  const row = db.get<Row | undefined>(sql`
    select ${network} as networkId,
      (select ${groups.fewestMeetings} from ${groups} where ${groups.id} = ${network}) as fewest,
      (select count(*) from ${units} where ${units.closedOn} is null) as units,
      (select count(*) from ${roleGrants} join ${people} on ${people.id} = ${roleGrants.personId}
        where ${roleGrants.role} = 'coordinator' and ${people.deactivatedAt} is null) as coordinators,
      ${unitsWith("contact", today)} as contacts,
      ${unitsWith("deputy", today)} as deputies,
      ${seatHolders(today)} as seated,
      ${seatHolders(today, sql`and (${wasInvited})`)} as invited,
      (select count(*) from ${policies}) as policies,
      (select count(*) from ${goals}) as goals,
      (select coalesce(max(number), 0) from (select count(*) as number from ${meetings}
        where ${meetings.groupId} = ${network} and ${meetings.calledOffAt} is null group by ${meetings.year})) as planned,
      (select count(*) from ${meetings} where ${meetings.groupId} = ${network} and ${meetings.calledAt} is not null) as called,
      (select count(*) from ${minutes} join ${meetings} on ${meetings.id} = ${minutes.meetingId}
        where ${meetings.groupId} = ${network} and ${minutes.signedOffAt} is not null) as signed,
      (select count(*) from ${lessons} where ${lessons.visibility} <> 'draft') as lessons,
      (select count(*) from ${accessibilityStatement}) as statements,
      (select count(*) from ${receivers}) as receivers,
      (select count(*) from ${followups}) as begun,
      ${decided} as decided
    where ${asked}
  `);
  return row ? factsOf(row) : null;
}

/** How many open units have somebody on a place today. */
const unitsWith = (place: SeatPlace, today: string) => sql`(
  select count(distinct ${seats.unitId}) from ${seats} join ${units} on ${units.id} = ${seats.unitId}
    where ${units.closedOn} is null and ${seats.place} = ${place} and ${holdsOn(today)})`;

/** How many people are contact or deputy today. */
const seatHolders = (today: string, among = sql``) => sql`(
  select count(distinct ${seats.personId}) from ${seats} join ${units} on ${units.id} = ${seats.unitId}
    where ${units.closedOn} is null and ${seats.place} in ('contact', 'deputy') and ${holdsOn(today)} ${among})`;

/** Somebody has been let in: has had the letter of welcome or a notice, or has a key or the identity provider to sign in by. */
const wasInvited = sql`
  exists (select 1 from ${outbox} where ${outbox.aboutSubject} = 'person' and ${outbox.aboutId} = ${seats.personId}
    and ${outbox.kind} = 'invitationToSystem')
  or exists (select 1 from ${invitations} where ${invitations.personId} = ${seats.personId})
  or exists (select 1 from ${passkeys} where ${passkeys.personId} = ${seats.personId})
  or exists (select 1 from ${identities} where ${identities.personId} = ${seats.personId})`;

function factsOf(row: Row): FirstYearFacts {
  const once = (number: number) => ({ done: Math.min(number, 1), of: 1 });
  return {
    networkId: row.networkId,
    network: once(row.networkId ? 1 : 0),
    units: once(row.units),
    coordinator: once(row.coordinators),
    contacts: { done: row.contacts, of: row.units },
    deputies: { done: row.deputies, of: row.units },
    invited: { done: row.invited, of: row.seated },
    policy: once(row.policies),
    goals: once(row.goals),
    meetings: { done: row.planned, of: Math.max(row.fewest ?? 1, 1) },
    notice: once(row.called),
    minutes: once(row.signed),
    lesson: once(row.lessons),
    statement: once(row.statements),
    receivers: once(row.receivers),
    begun: once(row.begun),
    decided: once(row.decided),
  };
}
