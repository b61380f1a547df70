import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { agendaItems, meetings, minutes, referrals, standingItems } from "#db/schema.server";
import type { PresenterRole } from "#db/words";
import { coordinators } from "../members/coordinator.server";
import { makeRoom, wasLeft } from "./agenda.server";
import type { Meeting } from "./meeting";
import { meetingById } from "./meetings.server";

/**
 * Puts the group's standing items first on an agenda that has none of its own: only what was carried there,
 * put forward for it, or sent by another group. Whether it did.
 */
export function fillStanding(db: Database, meeting: Meeting): boolean {
  const begun = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meeting.id),
        sql`not ${wasLeft(agendaItems.originItemId)}`,
        isNull(agendaItems.proposedBy),
        sql`not exists (select 1 from ${referrals}
          where ${agendaItems.id} in (${referrals.toItemId}, ${referrals.answerItemId}))`,
      ),
    )
    .limit(1)
    .get();
  const standing = begun ? [] : standingOf(db, meeting.groupId);
  if (standing.length === 0) return false;
  const presenters = presentersOf(db, meeting);
  makeRoom(db, meeting.id, 0, standing.length);
  standing.forEach((item, place) => {
    db.insert(agendaItems)
      .values({
        id: newId(),
        meetingId: meeting.id,
        position: place + 1,
        title: item.title,
        kind: item.kind,
        presenterId: item.presenterRole && presenters[item.presenterRole],
        minutes: item.minutes,
      })
      .run();
  });
  return true;
}

const standingOf = (db: Database, groupId: string) =>
  db
    .select({
      title: standingItems.title,
      kind: standingItems.kind,
      presenterRole: standingItems.presenterRole,
      minutes: standingItems.minutes,
    })
    .from(standingItems)
    .where(eq(standingItems.groupId, groupId))
    .orderBy(asc(standingItems.position), asc(standingItems.id))
    .all();

function presentersOf(db: Database, meeting: Meeting): Record<PresenterRole, string | null> {
  const [coordinator] = coordinators(db);
  return { chair: meeting.chairId, coordinator: coordinator?.id ?? null, secretary: meeting.secretaryId };
}

/** The group's first meeting to come that has been neither called off nor begun. */
export function nextMeetingOf(db: Database, groupId: string, now: number): Meeting | null {
  const next = db
    .select({ id: meetings.id })
    .from(meetings)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.groupId, groupId),
        gt(meetings.startsAt, now),
        isNull(meetings.calledOffAt),
        isNull(meetings.heldAt),
        isNull(minutes.startedAt),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1)
    .get();
  return next ? meetingById(db, next.id) : null;
}
