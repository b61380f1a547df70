import { and, asc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, meetings } from "#db/schema.server";
import { dayOf, startOfDay } from "~/calendar/swedish-time";

/**
 * The meetings from today on of those groups that publish theirs: called and not called off, in order of time. One of
 * today stands the day out, since open pages are kept that long. Neither the address of an online meeting nor
 * anybody's name is among it.
 */
export const publicMeetings = (db: Database, now: number, most = 50) =>
  db
    .select({
      id: meetings.id,
      groupId: groups.id,
      groupName: groups.name,
      number: meetings.number,
      year: meetings.year,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      form: meetings.form,
      place: meetings.place,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        eq(groups.publishesMeetings, true),
        isNull(groups.closedOn),
        isNotNull(meetings.calledAt),
        isNull(meetings.calledOffAt),
        gte(meetings.endsAt, startOfDay(dayOf(now))),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(most)
    .all();

export type PublicMeeting = ReturnType<typeof publicMeetings>[number];
