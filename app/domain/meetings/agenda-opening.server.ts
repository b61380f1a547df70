import { and, asc, eq, exists, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, meetings, minuteItems, minutes, people, standingItems } from "#db/schema.server";
import { tell, theSystem } from "../chronicle/chronicle.server";
import { agendaChanged, deferralOn, makeRoom, onAgenda, placeForNew, wasLeft } from "./agenda.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";
import { fillStanding, nextMeetingOf } from "./next-agenda.server";
import { bringReferrals } from "./referrals.server";

/**
 * Fills a new meeting's agenda with the group's standing items, each presented by whoever holds the role,
 * and brings what earlier meetings left to the group's next meeting (`carryOver`). An agenda that has an
 * item of its own keeps as it is. Does nothing for an unknown meeting.
 */
export function openAgenda(db: Database, meetingId: string, now: number): void {
  db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return;
    if (fillStanding(tx, meeting)) agendaChanged(tx, meeting, now);
    carryOver(tx, meeting.groupId, now);
  });
}

/**
 * Puts what must not fall between a group's meetings on the agenda of its next one: items that a held
 * meeting deferred or did not reach, what stood on the agenda of a meeting that was called off, what other groups
 * have sent, and their answers. Each
 * comes back once, by its `originItemId`, before the round; an item that was taken off the later agenda again
 * has come back too. Returns how many it brought: none when no meeting is planned, or all have come already.
 */
export function carryOver(db: Database, groupId: string, now: number): number {
  return db.transaction((tx) => {
    const next = nextMeetingOf(tx, groupId, now);
    if (!next) return 0;
    const sent = bringReferrals(tx, next, now);
    const left = leftByEarlier(tx, next);
    if (left.length === 0) return sent;
    fillStanding(tx, next);
    const place = placeForNew(tx, next.id);
    makeRoom(tx, next.id, place, left.length);
    left.forEach((item, offset) => {
      const id = newId();
      tx.insert(agendaItems)
        .values({
          id,
          meetingId: next.id,
          position: place + offset,
          title: item.title,
          description: item.description,
          kind: item.kind,
          presenterId: item.presenterId,
          minutes: item.minutes,
          originItemId: item.id,
        })
        .run();
      const deed = { deed: "carriedOver", subject: "agendaItem", subjectId: id, label: item.title } as const;
      tell(tx, theSystem, { ...deed, after: { meetingId: next.id, originItemId: item.id } }, now);
    });
    agendaChanged(tx, next, now);
    return left.length + sent;
  });
}

/**
 * What earlier meetings of the group left and no later agenda has taken up, oldest first. Somebody's wish that an
 * agenda take it up does not yet take it up.
 */
function leftByEarlier(db: Database, next: Meeting) {
  const deferred = deferralOn(db, agendaItems.id);
  const heldAndLeft = and(
    or(isNotNull(meetings.heldAt), isNotNull(minutes.startedAt)),
    isNull(meetings.calledOffAt),
    lt(meetings.startsAt, next.startsAt),
    or(deferred, isNotNull(minuteItems.notReachedAt)),
  );
  const stoodOnCalledOff = and(
    isNotNull(meetings.calledOffAt),
    sql`not ${wasLeft(agendaItems.originItemId)}`,
    sql`not exists (select 1 from ${standingItems}
      where ${standingItems.groupId} = ${meetings.groupId} and ${standingItems.title} = ${agendaItems.title})`,
  );
  const later = alias(agendaItems, "later");
  const laterMeeting = alias(meetings, "later_meeting");
  const hasComeBack = exists(
    db
      .select({ one: sql`1` })
      .from(later)
      .innerJoin(laterMeeting, eq(laterMeeting.id, later.meetingId))
      .where(
        and(
          sql`${later.originItemId} = ${agendaItems.id}`,
          isNull(laterMeeting.calledOffAt),
          or(isNull(later.proposedBy), isNotNull(later.acceptedAt)),
        ),
      ),
  );
  return db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      description: agendaItems.description,
      kind: agendaItems.kind,
      presenterId: sql<string | null>`case when ${people.deactivatedAt} is null then ${people.id} end`,
      minutes: agendaItems.minutes,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .leftJoin(people, eq(people.id, agendaItems.presenterId))
    .where(
      and(
        eq(meetings.groupId, next.groupId),
        onAgenda,
        or(heldAndLeft, stoodOnCalledOff),
        sql`not ${hasComeBack}`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(agendaItems.position), asc(agendaItems.id))
    .all();
}
