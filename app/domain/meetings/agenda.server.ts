import { type AnyColumn, and, asc, eq, exists, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  decisions,
  groups,
  meetings,
  people,
  referrals,
  standingItems,
} from "#db/schema.server";
import { shelveMeeting } from "../archive/shelve-meetings.server";
import { type AgendaItem, type ComesFrom, isOnAgenda, isRound, type Referred } from "./agenda";
import type { Meeting } from "./meeting";
import { renewWaitingLetters } from "./news.server";

/** Every item of a meeting in order: those on the agenda, proposals, and those taken off or declined. One statement. */
export function agendaOf(db: Database, meetingId: string): AgendaItem[] {
  const origin = alias(agendaItems, "origin");
  const originMeeting = alias(meetings, "origin_meeting");
  const presenter = alias(people, "presenter");
  const proposer = alias(people, "proposer");
  return db
    .select({
      id: agendaItems.id,
      meetingId: agendaItems.meetingId,
      title: agendaItems.title,
      description: agendaItems.description,
      kind: agendaItems.kind,
      presenterId: agendaItems.presenterId,
      presenterName: presenter.name,
      minutes: agendaItems.minutes,
      proposedBy: agendaItems.proposedBy,
      proposerName: proposer.name,
      proposedAt: agendaItems.proposedAt,
      acceptedAt: agendaItems.acceptedAt,
      declinedAt: agendaItems.declinedAt,
      version: agendaItems.version,
      listsActions: sql<number>`${agendaItems.kind} = 'followUp' or exists (
        select 1 from ${standingItems} where ${standingItems.groupId} = ${meetings.groupId}
          and ${standingItems.kind} = 'followUp' and ${standingItems.title} = ${agendaItems.title})`,
      originMeetingId: originMeeting.id,
      originStartsAt: originMeeting.startsAt,
      originCalledOffAt: originMeeting.calledOffAt,
      originDeferred: deferralOn(db, origin.id),
      originLeft: wasLeft(origin.id),
      sentBy: sql<string | null>`(select ${groups.name} from ${referrals}
        join ${agendaItems} as sent on sent.id = ${referrals.fromItemId}
        join ${meetings} as there on there.id = sent.meeting_id
        join ${groups} on ${groups.id} = there.group_id
        where ${referrals.toItemId} = ${agendaItems.id} and ${referrals.withdrawnAt} is null)`,
      answeredBy: sql<string | null>`(select ${groups.name} from ${referrals}
        join ${groups} on ${groups.id} = ${referrals.toGroupId}
        where ${referrals.answerItemId} = ${agendaItems.id})`,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(presenter, eq(presenter.id, agendaItems.presenterId))
    .leftJoin(proposer, eq(proposer.id, agendaItems.proposedBy))
    .leftJoin(origin, eq(origin.id, agendaItems.originItemId))
    .leftJoin(
      originMeeting,
      and(eq(originMeeting.id, origin.meetingId), eq(originMeeting.groupId, meetings.groupId)),
    )
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .map((row) => {
      const { originMeetingId, originStartsAt, originCalledOffAt, originDeferred, originLeft, ...rest } = row;
      const { listsActions, sentBy, answeredBy, ...item } = rest;
      return {
        ...item,
        listsActions: Boolean(listsActions),
        isRound: isRound(item),
        comesFrom: comesFrom(row),
        referred: referred(row),
      };
    });
}

function comesFrom(row: {
  originMeetingId: string | null;
  originStartsAt: number | null;
  originCalledOffAt: number | null;
  originDeferred: unknown;
  originLeft: unknown;
}): ComesFrom | null {
  const { originMeetingId: meetingId, originStartsAt: startsAt } = row;
  if (meetingId === null || startsAt === null) return null;
  const why = row.originCalledOffAt ? "calledOff" : row.originDeferred ? "deferred" : null;
  return { why: why ?? (row.originLeft ? "notReached" : "continues"), meetingId, startsAt };
}

function referred({ sentBy, answeredBy }: Record<"sentBy" | "answeredBy", string | null>): Referred | null {
  if (sentBy) return { why: "sent", groupName: sentBy };
  return answeredBy ? { why: "answer", groupName: answeredBy } : null;
}

/** To be called when a meeting's agenda has changed: letters that have not left and the archive follow. */
export function agendaChanged(db: Database, meeting: Meeting, now: number): void {
  if (meeting.calledAt === null && meeting.heldAt === null) return;
  renewWaitingLetters(db, meeting, now);
  shelveMeeting(db, meeting.id, now);
}

/**
 * Where a new item goes: before the round, else before the formal items that close the meeting, so that
 * the matter is dealt with while people are fresh.
 */
export function placeForNew(db: Database, meetingId: string): number {
  const items = db
    .select({
      position: agendaItems.position,
      title: agendaItems.title,
      kind: agendaItems.kind,
      proposedBy: agendaItems.proposedBy,
      acceptedAt: agendaItems.acceptedAt,
      declinedAt: agendaItems.declinedAt,
    })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all()
    .filter(isOnAgenda);
  const round = items.find(isRound);
  if (round) return round.position;
  let closing = items.length;
  while (closing > 1 && items[closing - 1]?.kind === "formality") closing -= 1;
  return items[closing]?.position ?? (items.at(-1)?.position ?? 0) + 1;
}

/** Moves the items from a place on so that `count` new ones fit there. */
export function makeRoom(db: Database, meetingId: string, place: number, count: number): void {
  db.update(agendaItems)
    .set({ position: sql`${agendaItems.position} + ${count}` })
    .where(and(eq(agendaItems.meetingId, meetingId), sql`${agendaItems.position} >= ${place}`))
    .run();
}

/** As `isOnAgenda`, inside a query. */
export const onAgenda = and(
  isNull(agendaItems.declinedAt),
  or(isNull(agendaItems.proposedBy), isNotNull(agendaItems.acceptedAt)),
);

/**
 * Whether an item is left for a later meeting, which it reaches by itself: deferred, not reached, or of a meeting that
 * was called off. Inside a query; an item that is not there is not left.
 */
export const wasLeft = (itemId: AnyColumn) => sql<number>`(
  exists (select 1 from decisions as made where made.agenda_item_id = ${itemId} and made.kind = 'deferral')
  or exists (select 1 from minute_items as noted
    where noted.agenda_item_id = ${itemId} and noted.not_reached_at is not null)
  or exists (select 1 from agenda_items as left_item join meetings as off on off.id = left_item.meeting_id
    where left_item.id = ${itemId} and off.called_off_at is not null))`;

/** Whether an item's matter was deferred, inside a query. */
export const deferralOn = (db: Database, itemId: AnyColumn) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(decisions)
      .where(and(sql`${decisions.agendaItemId} = ${itemId}`, eq(decisions.kind, "deferral"))),
  ) as SQL<number>;
