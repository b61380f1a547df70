import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, groups, meetings, minuteItems, referrals } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell, theSystem } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { isOnAgenda } from "./agenda";
import { agendaChanged, makeRoom, placeForNew } from "./agenda.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";
import { fillStanding, nextMeetingOf } from "./next-agenda.server";

/** To which group a matter is sent, and what it is asked (plain text). */
type ReferralWords = { groupId: string; question: string };

/**
 * Sends a matter from one group's agenda to another group's next one, with its title and the question alone: what
 * the minutes say of it stays in the room until they are signed off. Where the other group has no meeting ahead
 * it waits for one. Returns the referral's id; the same question to the same group is sent once. Refuses
 * `notFound`, `calledOffAlready`, `groupNotToAsk` when the group is closed or the item's own, and
 * `sentOnAlready` while an earlier question to that group is unanswered.
 */
export function sendOn(
  db: Database,
  actor: Actor,
  from: { meetingId: string; itemId: string },
  words: ReferralWords,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, from.meetingId);
    const item = tx
      .select()
      .from(agendaItems)
      .where(and(eq(agendaItems.id, from.itemId), eq(agendaItems.meetingId, from.meetingId)))
      .get();
    if (!meeting || !item || !isOnAgenda(item)) return refuse("notFound");
    if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
    const group = receiversFor(tx, meeting.groupId, now).find((each) => each.id === words.groupId);
    if (!group) return refuse("groupNotToAsk", { field: "groupId" });
    const open = tx
      .select({ id: referrals.id, question: referrals.question })
      .from(referrals)
      .where(and(eq(referrals.fromItemId, item.id), eq(referrals.toGroupId, group.id), unanswered))
      .get();
    if (open)
      return open.question === words.question ? open.id : refuse("sentOnAlready", { field: "groupId" });
    const id = newId();
    tx.insert(referrals)
      .values({
        id,
        fromItemId: item.id,
        toGroupId: group.id,
        question: words.question,
        sentAt: now,
        sentBy: actor.id,
      })
      .run();
    const deed = { deed: "sentOn", subject: "agendaItem", subjectId: item.id, label: item.title } as const;
    tell(tx, actor, { ...deed, after: { group: group.name, question: words.question } }, now);
    const next = nextMeetingOf(tx, group.id, now);
    if (next) bringReferrals(tx, next, now);
    return id;
  });
}

/**
 * Takes back a matter that has been sent and not been answered: it leaves the other group's agenda unless that
 * meeting has written about it. Does nothing when it has been taken back. Refuses `notFound`, `answeredAlready`.
 */
export function takeBackReferral(
  db: Database,
  actor: Actor,
  which: { itemId: string; referralId: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const sent = tx
      .select()
      .from(referrals)
      .where(and(eq(referrals.id, which.referralId), eq(referrals.fromItemId, which.itemId)))
      .get();
    if (!sent) return refuse("notFound");
    if (sent.withdrawnAt !== null) return null;
    if (sent.answeredAt !== null) return refuse("answeredAlready");
    const there = sent.toItemId
      ? tx.select().from(agendaItems).where(eq(agendaItems.id, sent.toItemId)).get()
      : null;
    const meeting = there ? meetingById(tx, there.meetingId) : null;
    if (there && meeting?.minutesStartedAt !== null) return refuse("answeredAlready");
    tx.update(referrals)
      .set({ withdrawnAt: now, version: sent.version + 1 })
      .where(eq(referrals.id, sent.id))
      .run();
    if (there && meeting) {
      tx.update(agendaItems)
        .set({ declinedAt: now, version: there.version + 1 })
        .where(and(eq(agendaItems.id, there.id), isNull(agendaItems.declinedAt)))
        .run();
      agendaChanged(tx, meeting, now);
    }
    const deed = { deed: "tookBackReferral", subject: "agendaItem", subjectId: which.itemId } as const;
    tell(tx, actor, { ...deed, label: there?.title, after: { question: sent.question } }, now);
    return null;
  });
}

/**
 * Puts what other groups have sent, and the answers to what this group has sent, on the agenda of its next meeting.
 * Each comes once. Returns how many it brought.
 */
export function bringReferrals(db: Database, next: Meeting, now: number): number {
  const from = alias(agendaItems, "from_item");
  const fromMeeting = alias(meetings, "from_meeting");
  const waiting = db
    .select({
      id: referrals.id,
      title: from.title,
      question: referrals.question,
      isAnswer: sql<number>`${referrals.answeredAt} is not null`,
    })
    .from(referrals)
    .innerJoin(from, eq(from.id, referrals.fromItemId))
    .innerJoin(fromMeeting, eq(fromMeeting.id, from.meetingId))
    .where(
      and(
        isNull(referrals.withdrawnAt),
        or(
          and(eq(referrals.toGroupId, next.groupId), isNull(referrals.toItemId)),
          and(
            eq(fromMeeting.groupId, next.groupId),
            isNotNull(referrals.answeredAt),
            isNull(referrals.answerItemId),
          ),
        ),
      ),
    )
    .orderBy(asc(referrals.sentAt), asc(referrals.id))
    .all();
  if (waiting.length === 0) return 0;
  fillStanding(db, next);
  const place = placeForNew(db, next.id);
  makeRoom(db, next.id, place, waiting.length);
  waiting.forEach(({ id: referralId, title, question, isAnswer }, offset) => {
    const id = newId();
    db.insert(agendaItems)
      .values({
        id,
        meetingId: next.id,
        position: place + offset,
        title,
        description: isAnswer ? null : question,
        kind: isAnswer ? "followUp" : "discussion",
      })
      .run();
    db.update(referrals)
      .set(isAnswer ? { answerItemId: id } : { toItemId: id })
      .where(eq(referrals.id, referralId))
      .run();
    const deed = { deed: isAnswer ? "broughtAnswer" : "broughtMatter", subject: "agendaItem" } as const;
    tell(db, theSystem, { ...deed, subjectId: id, label: title, after: { meetingId: next.id } }, now);
  });
  agendaChanged(db, next, now);
  return waiting.length;
}

/**
 * To be called when a meeting's minutes are signed off: what they say under a matter that another group has sent
 * is the answer, and stands on that group's next agenda. A matter that was deferred, or not reached, has no answer
 * yet. Returns how many were answered; a corrected text answers nothing anew.
 */
export function answerReferrals(db: Database, meeting: Meeting, now: number): number {
  const answered = db
    .select({
      id: referrals.id,
      title: agendaItems.title,
      fromItemId: referrals.fromItemId,
      groupId: meetings.groupId,
    })
    .from(referrals)
    .innerJoin(agendaItems, eq(agendaItems.id, referrals.fromItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(referrals.toGroupId, meeting.groupId), unanswered, dealtWithAt(meeting.id)))
    .orderBy(asc(referrals.sentAt), asc(referrals.id))
    .all();
  for (const { id, title, fromItemId, groupId } of answered) {
    db.update(referrals).set({ answeredAt: now }).where(eq(referrals.id, id)).run();
    const deed = {
      deed: "answeredReferral",
      subject: "agendaItem",
      subjectId: fromItemId,
      label: title,
    } as const;
    tell(db, theSystem, { ...deed, after: { group: meeting.groupName } }, now);
    const next = nextMeetingOf(db, groupId, now);
    if (next) bringReferrals(db, next, now);
  }
  return answered.length;
}

const unanswered = and(isNull(referrals.answeredAt), isNull(referrals.withdrawnAt));

/** Whether a meeting dealt with the matter: with the item it was sent to, or one that continues it. */
const dealtWithAt = (meetingId: string) => sql`exists (
  with recursive continued(id) as (
    select ${referrals.toItemId}
    union select later.id from agenda_items as later join continued on later.origin_item_id = continued.id
  )
  select 1 from continued
    join ${agendaItems} as here on here.id = continued.id
    left join ${minuteItems} as written on written.agenda_item_id = here.id
  where here.meeting_id = ${meetingId} and here.declined_at is null and written.not_reached_at is null
    and not exists (select 1 from decisions where decisions.agenda_item_id = here.id and decisions.kind = 'deferral')
)`;

/** The groups that a matter can be sent to from a group: every other one that is not closed, by name. */
export const receiversFor = (db: Database, groupId: string, now: number) =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(ne(groups.id, groupId), or(isNull(groups.closedOn), sql`${groups.closedOn} > ${dayOf(now)}`)))
    .orderBy(asc(groups.name), asc(groups.id))
    .all();
