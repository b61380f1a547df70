import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { chronicle, groups, invitations, meetings } from "#db/schema.server";
import { aDay, dayOf } from "~/calendar/swedish-time";
import { actionsFor } from "../actions/actions.server";
import { type WatchedCall, watchedCalls } from "../funding/watches.server";
import type { Member } from "../members/member";
import { memberByCalendarKey } from "../members/members.server";
import { may } from "../members/permissions";
import { type DueDuty, dutiesFor } from "../projects/duties.server";
import { type Meeting, meetingThing } from "./meeting";
import { selectMeetings } from "./meetings.server";

/** How far back a calendar goes: a year and a bit, so that last year's meetings stay where they were. */
const keeps = 400 * aDay;

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

/** Whose private calendar a key opens, and what stands in it; null for a key that opens nothing. */
export function calendarByKey(
  db: Database,
  key: string,
  now: number,
): {
  member: Member;
  meetings: Meeting[];
  /** The member's and the member's unit's open actions. */
  actions: { id: string; text: string; dueDay: string }[];
  calls: WatchedCall[];
  /** What is left to do in the projects whose contact person the member is. */
  duties: DueDuty[];
} | null {
  const member = memberByCalendarKey(db, key, dayOf(now));
  if (!member) return null;
  const actions = actionsFor(db, member, { show: "mine" }, 500).rows;
  const calls = watchedCalls(db, member.id);
  return { member, meetings: calendarOf(db, member, now), actions, calls, duties: dutiesFor(db, member) };
}

/** The name of a group that publishes its meetings, and those it has called; null for every other group. */
export function publishedCalendar(
  db: Database,
  groupId: string,
  now: number,
): { name: string; meetings: Meeting[] } | null {
  const group = db
    .select({ name: groups.name })
    .from(groups)
    .where(and(eq(groups.id, groupId), eq(groups.publishesMeetings, true), isNull(groups.closedOn)))
    .get();
  if (!group) return null;
  const called = and(
    eq(meetings.groupId, groupId),
    isNotNull(meetings.calledAt),
    isNull(meetings.calledOffAt),
    gte(meetings.startsAt, now - keeps),
  );
  return { name: group.name, meetings: selectMeetings(db, called) };
}

/** The groups whose called meetings anybody may subscribe to, the network first. */
export function publishedGroups(db: Database): { id: string; name: string }[] {
  return db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(eq(groups.publishesMeetings, true), isNull(groups.closedOn)))
    .orderBy(sql`${groups.kind} <> 'network'`, asc(groups.name))
    .all();
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
