import { and, asc, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import { actions, groups, meetings, minutes, people, units } from "#db/schema.server";
import { addDays, dayOf } from "~/calendar/swedish-time";
import { coordinatorSender } from "../members/coordinator.server";
import { queueLetter } from "../outbox/outbox.server";
import { signedWith } from "../signed-with.server";
import { keyOf, pathOf } from "./link.server";
import { meetingIn, receiversOf, toReceiver } from "./receivers.server";

/** Whoever is responsible is reminded so many days before an action is due. */
const remindedBefore = 3;

/** An action that has been overdue for longer than this is the meeting's matter, and no more a letter's. */
const remindedAfterAtMost = 14;

/**
 * Reminds whoever is responsible for actions that are not done: once three days before the day, and once when
 * it has gone by. An action agreed in those three days needs no reminder before its day. A day that is moved gets
 * reminders of its own. Returns how many letters were queued; run again it queues none.
 */
export function remindActions(db: Database, now: number): number {
  const today = dayOf(now);
  return db.transaction((tx) => {
    const due = dueAround(tx, today).filter(
      ({ dueDay, agreedAt }) => dueDay < today || dayOf(agreedAt) < addDays(dueDay, -remindedBefore),
    );
    if (due.length === 0) return 0;
    const receivers = receiversOf(tx, due, today);
    const coordinator = coordinatorSender(tx);
    let letters = 0;
    for (const action of due) {
      const { id, what, dueDay, unitName, groupName } = action;
      const when = dueDay < today ? "after" : "before";
      for (const receiver of receivers.get(id) ?? []) {
        const queued = queueLetter(
          tx,
          {
            ...toReceiver(receiver),
            kind: "actionDue",
            dedupeKey: `actionDue:${id}:${dueDay}:${when}:${receiver.id}`,
            facts: {
              what,
              due: dueDay,
              overdue: when === "after",
              unitName,
              groupName,
              meeting: meetingIn(action),
              asked: writerOf(action) ?? coordinator,
              path: pathOf(keyOf(tx, id)),
            },
            about: { subject: "action", id },
          },
          now,
        );
        if (queued) letters += 1;
      }
    }
    return letters;
  });
}

/** Whom an answer by mail reaches: the secretary of the meeting where the action was agreed. */
const writerOf = ({ writerName, writerEmail }: { writerName: string | null; writerEmail: string | null }) =>
  writerName && writerEmail ? { name: writerName, address: writerEmail } : null;

function dueAround(db: Database, today: string) {
  const writer = alias(people, "writer");
  return db
    .select({
      id: actions.id,
      what: actions.text,
      dueDay: actions.dueDay,
      personId: actions.responsibleId,
      unitId: actions.responsibleUnitId,
      unitName: units.name,
      groupName: groups.name,
      meetingId: meetings.id,
      year: meetings.year,
      number: meetings.number,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      writerName: writer.name,
      writerEmail: writer.email,
      agreedAt: actions.createdAt,
    })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .leftJoin(writer, and(eq(writer.id, meetings.secretaryId), isNull(writer.deactivatedAt)))
    .where(
      and(
        isNull(actions.doneAt),
        gte(actions.dueDay, addDays(today, -remindedAfterAtMost)),
        lte(actions.dueDay, addDays(today, remindedBefore)),
        or(isNull(actions.meetingId), isNotNull(signedWith)),
      ),
    )
    .orderBy(asc(actions.dueDay), asc(actions.id))
    .all();
}
