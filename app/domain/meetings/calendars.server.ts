import { and, desc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { chronicle, invitations, meetings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Member } from "../members/member";
import { memberByCalendarKey } from "../members/members.server";
import { may } from "../members/permissions";
import { type Meeting, meetingThing } from "./meeting";
import { selectMeetings } from "./meetings.server";

/** How far back a calendar goes: a year and a bit, so that last year's meetings stay where they were. */
const keeps = 400 * 86_400_000;

/** Whether a person has been invited to a meeting, and the invitation stands. */
export function isInvited(db: Database, meetingId: string, personId: string): boolean {
  return invitedAmong(db, personId, [meetingId]).has(meetingId);
}

/**
 * The meetings of a member's own calendar: those of their groups and those they are invited to, from last year
 * on, in order of time. What has been called off is not there. The online address is there for the invited only.
 */
export function calendarOf(db: Database, member: Member, now: number): Meeting[] {
  const invitedTo = db
    .select({ id: invitations.meetingId })
    .from(invitations)
    .where(and(eq(invitations.personId, member.id), isNull(invitations.withdrawnAt)));
  const list = selectMeetings(
    db,
    and(
      isNull(meetings.calledOffAt),
      gte(meetings.startsAt, now - keeps),
      or(inArray(meetings.groupId, member.groupIds), inArray(meetings.id, invitedTo)),
    ),
  );
  const invited = invitedAmong(
    db,
    member.id,
    list.map((meeting) => meeting.id),
  );
  return list.map((meeting) => {
    const personId = invited.has(meeting.id) ? member.id : null;
    return { ...meeting, link: linkFor(member, meeting, personId) };
  });
}

/** The online address as a member may see it: null when it is not for them. */
export const linkFor = (member: Member, meeting: Meeting, invitedId: string | null): string | null =>
  may(member, "seeMeetingLink", { ...meetingThing(meeting), personId: invitedId }) ? meeting.link : null;

/** Whose private calendar a key opens, and its meetings; null for a key that opens nothing. */
export function calendarByKey(
  db: Database,
  key: string,
  now: number,
): { member: Member; meetings: Meeting[] } | null {
  const member = memberByCalendarKey(db, key, dayOf(now));
  return member && { member, meetings: calendarOf(db, member, now) };
}

/** When anything at all was last changed, UTC ms: no calendar is newer. Null in a house where nothing has happened. */
export function lastChange(db: Database): number | null {
  return (
    db.select({ at: chronicle.at }).from(chronicle).orderBy(desc(chronicle.at)).limit(1).get()?.at ?? null
  );
}

function invitedAmong(db: Database, personId: string, meetingIds: string[]): Set<string> {
  const rows = db
    .select({ id: invitations.meetingId })
    .from(invitations)
    .where(
      and(
        eq(invitations.personId, personId),
        isNull(invitations.withdrawnAt),
        inArray(invitations.meetingId, meetingIds),
      ),
    )
    .all();
  return new Set(rows.map((row) => row.id));
}
