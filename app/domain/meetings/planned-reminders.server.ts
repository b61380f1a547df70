import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, meetingReminders, meetings } from "#db/schema.server";
import { reminderAudiences } from "#db/words";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { type Meeting, meetingLabel } from "./meeting";
import { meetingById } from "./meetings.server";
import {
  byDistance,
  type Distance,
  dueAt,
  isSameReminder,
  mostReminders,
  type PlannedReminder,
} from "./reminder";

/** The reminders of a meeting, the earliest first. */
export function remindersOf(db: Database, meetingId: string): PlannedReminder[] {
  return db
    .select({
      id: meetingReminders.id,
      hoursBefore: meetingReminders.hoursBefore,
      audience: meetingReminders.audience,
      sentAt: meetingReminders.sentAt,
    })
    .from(meetingReminders)
    .where(eq(meetingReminders.meetingId, meetingId))
    .orderBy(meetingReminders.id)
    .all()
    .sort(byDistance);
}

/** Gives a new meeting the reminders that its group begins with. */
export function beginWithReminders(db: Database, meetingId: string, groupId: string): void {
  const group = db.select({ reminders: groups.reminders }).from(groups).where(eq(groups.id, groupId)).get();
  if (!group || group.reminders.length === 0) return;
  db.insert(meetingReminders)
    .values(group.reminders.map((reminder) => ({ id: newId(), meetingId, ...reminder })))
    .onConflictDoNothing()
    .run();
}

/**
 * Adds a reminder to a meeting; one that is there already stays as it is. Refuses `notFound`,
 * `calledOffAlready`, `begunAlready`, `reminderPast` when its time has gone by, and `tooManyReminders`.
 */
export function addReminder(
  db: Database,
  actor: Actor,
  meetingId: string,
  reminder: Distance,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseReminders(meeting, now);
    if (refused) return refused;
    const before = remindersOf(tx, meetingId);
    if (before.some((each) => isSameReminder(each, reminder))) return null;
    if (dueAt(reminder, meeting.startsAt) <= now) return refuse("reminderPast", { field: "amount" });
    if (before.length >= mostReminders) return refuse("tooManyReminders");
    tx.insert(meetingReminders)
      .values({ id: newId(), meetingId, ...reminder })
      .run();
    tellReminders(tx, actor, meeting, before, now);
    return null;
  });
}

/**
 * Takes a reminder away from a meeting; does nothing when it is gone already. Refuses `notFound` for the
 * meeting, `calledOffAlready` and `begunAlready`.
 */
export function removeReminder(
  db: Database,
  actor: Actor,
  meetingId: string,
  reminder: Distance,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = meetingById(tx, meetingId);
    if (!meeting) return refuse("notFound");
    const refused = refuseReminders(meeting, now);
    if (refused) return refused;
    const before = remindersOf(tx, meetingId);
    const { hoursBefore, audience } = reminder;
    const its = and(
      eq(meetingReminders.meetingId, meetingId),
      eq(meetingReminders.hoursBefore, hoursBefore),
      eq(meetingReminders.audience, audience),
    );
    if (tx.delete(meetingReminders).where(its).run().changes > 0)
      tellReminders(tx, actor, meeting, before, now);
    return null;
  });
}

/** Why a meeting's reminders can no longer be changed; null when they can. */
export function refuseReminders(meeting: Meeting, now: number): Refusal | null {
  if (meeting.calledOffAt !== null) return refuse("calledOffAlready");
  return meeting.heldAt !== null || now >= meeting.startsAt ? refuse("begunAlready") : null;
}

/**
 * Lets a moved meeting's reminders move with it. One that has gone is due again when its new time is still to
 * come; one whose new time has gone by already is done with, since the news of the move goes out now. To be
 * called in the transaction of the move, while the meeting has its new time.
 */
export function moveReminders(db: Database, meeting: Meeting, now: number): void {
  const due = sql`${meeting.startsAt} - ${meetingReminders.hoursBefore} * 3600000`;
  const its = eq(meetingReminders.meetingId, meeting.id);
  db.update(meetingReminders)
    .set({ sentAt: null })
    .where(and(its, isNotNull(meetingReminders.sentAt), sql`${due} > ${now}`))
    .run();
  if (meeting.calledAt === null) return;
  db.update(meetingReminders)
    .set({ sentAt: now })
    .where(and(its, isNull(meetingReminders.sentAt), sql`${due} <= ${now}`))
    .run();
}

/** Sets which reminders a group's new meetings begin with. Refuses `notFound` and `tooManyReminders`. */
export function setGroupReminders(
  db: Database,
  actor: Actor,
  groupId: string,
  change: { add: Distance } | { remove: Distance },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = tx
      .select({ name: groups.name, reminders: groups.reminders })
      .from(groups)
      .where(eq(groups.id, groupId))
      .get();
    if (!group) return refuse("notFound");
    const changed = "add" in change ? change.add : change.remove;
    const others = group.reminders.filter((each) => !isSameReminder(each, changed));
    const after = "add" in change ? [...others, change.add].sort(byDistance) : others;
    if (after.length === group.reminders.length) return null;
    if (after.length > mostReminders) return refuse("tooManyReminders");
    tx.update(groups).set({ reminders: after }).where(eq(groups.id, groupId)).run();
    tell(
      tx,
      actor,
      {
        deed: "remindersChanged",
        subject: "group",
        subjectId: groupId,
        label: group.name,
        before: told(group.reminders),
        after: told(after),
      },
      now,
    );
    return null;
  });
}

/** The reminders that a group's meetings begin with; null when there is no such group. */
export function groupReminders(
  db: Database,
  groupId: string,
): { id: string; name: string; reminders: Distance[] } | null {
  const { id, name, reminders } = groups;
  return db.select({ id, name, reminders }).from(groups).where(eq(groups.id, groupId)).get() ?? null;
}

/** Every meeting that has a reminder due: called, not begun, not called off, and not done with. */
export function meetingsToRemind(db: Database, now: number): string[] {
  return db
    .selectDistinct({ id: meetings.id })
    .from(meetingReminders)
    .innerJoin(meetings, eq(meetings.id, meetingReminders.meetingId))
    .where(
      and(
        isNull(meetingReminders.sentAt),
        isNotNull(meetings.calledAt),
        isNull(meetings.calledOffAt),
        isNull(meetings.heldAt),
        sql`${meetings.startsAt} > ${now}`,
        sql`${meetings.startsAt} - ${meetingReminders.hoursBefore} * 3600000 <= ${now}`,
      ),
    )
    .orderBy(meetings.id)
    .all()
    .map((row) => row.id);
}

function tellReminders(
  db: Database,
  actor: Actor,
  meeting: Meeting,
  before: PlannedReminder[],
  now: number,
): void {
  const deed = {
    deed: "remindersChanged",
    subject: "meeting",
    subjectId: meeting.id,
    label: meetingLabel(meeting),
  } as const;
  const after = told(remindersOf(db, meeting.id));
  tell(db, actor, { ...deed, before: told(before), after }, now);
}

/** The distances to each audience, in hours. */
const told = (list: Distance[]) =>
  Object.fromEntries(
    reminderAudiences.map((audience) => [
      audience,
      list.filter((each) => each.audience === audience).map((each) => each.hoursBefore),
    ]),
  );
