import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, groups, meetings, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Sender } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { keyOf, pathOf } from "./link.server";
import { meetingIn, receiversOf, toReceiver } from "./receivers.server";

/**
 * Tells whoever is responsible for actions that are not done: the person, else whoever holds the unit's place. `by`
 * is who gave them, a group or somebody, and who can tell more of them. The same person is told once of the same
 * version of an action.
 */
export function tellAssigned(
  db: Database,
  which: SQL,
  by: { name: string; sender: Sender },
  now: number,
): void {
  const open = db
    .select({
      id: actions.id,
      what: actions.text,
      due: actions.dueDay,
      version: actions.version,
      personId: actions.responsibleId,
      unitId: actions.responsibleUnitId,
      unitName: units.name,
      meetingId: meetings.id,
      groupName: groups.name,
      year: meetings.year,
      number: meetings.number,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
    })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .where(and(which, isNull(actions.doneAt)))
    .orderBy(asc(actions.createdAt), asc(actions.id))
    .all();
  const receivers = receiversOf(db, open, dayOf(now));
  for (const action of open) {
    const { id, what, due, version, unitName } = action;
    for (const receiver of receivers.get(id) ?? []) {
      queueLetter(
        db,
        {
          ...toReceiver(receiver),
          kind: "actionAssigned",
          dedupeKey: `actionAssigned:${id}:${version}:${receiver.id}`,
          facts: {
            what,
            due,
            unitName,
            assignedByName: by.name,
            assignedBy: by.sender,
            meeting: meetingIn(action),
            path: pathOf(keyOf(db, id)),
          },
          about: { subject: "action", id },
        },
        now,
      );
    }
  }
}
