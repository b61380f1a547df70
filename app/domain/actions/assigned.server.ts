import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, groups, meetings, people, seats, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Sender } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";

/**
 * Tells whoever is responsible for actions that are not done: the person, else whoever holds the unit's place.
 * `by` is who gave them, a group or somebody, and who can tell more of them. The same person is told once of the same version of an action.
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
  const holders = placeHolders(
    db,
    open.flatMap((action) => (action.personId ? [] : (action.unitId ?? []))),
    dayOf(now),
  );
  const receiversOf = (action: (typeof open)[number]) =>
    action.personId
      ? [action.personId]
      : holders.filter((holder) => holder.unitId === action.unitId).map((holder) => holder.personId);
  const known = peopleById(db, open.flatMap(receiversOf));
  for (const action of open) {
    const { id, what, due, version, unitName } = action;
    for (const personId of receiversOf(action)) {
      const receiver = known.get(personId);
      if (!receiver) continue;
      queueLetter(
        db,
        {
          kind: "actionAssigned",
          dedupeKey: `actionAssigned:${id}:${version}:${personId}`,
          personId,
          toName: receiver.name,
          toAddress: receiver.email,
          language: receiver.language,
          facts: {
            what,
            due,
            unitName,
            assignedByName: by.name,
            assignedBy: by.sender,
            meeting: meetingIn(action),
            path: `/atgarder/${id}`,
          },
          about: { subject: "action", id },
        },
        now,
      );
    }
  }
}

function meetingIn(action: {
  meetingId: string | null;
  groupName: string;
  year: number | null;
  number: number | null;
  theme: string | null;
  startsAt: number | null;
}) {
  const { meetingId, groupName, year, number, theme, startsAt } = action;
  if (meetingId === null || year === null || number === null || startsAt === null) return null;
  return { meetingId, groupName, year, number, theme, startsAt };
}

const placeHolders = (db: Database, unitIds: string[], day: string) =>
  db
    .select({ unitId: seats.unitId, personId: seats.personId })
    .from(seats)
    .where(
      and(
        inArray(seats.unitId, unitIds),
        inArray(seats.place, ["contact", "deputy"]),
        lte(seats.fromDay, day),
        or(isNull(seats.untilDay), gte(seats.untilDay, day)),
      ),
    )
    .orderBy(asc(seats.unitId), asc(seats.place))
    .all();

const peopleById = (db: Database, ids: string[]) =>
  new Map(
    db
      .select({ id: people.id, name: people.name, email: people.email, language: people.language })
      .from(people)
      .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
      .orderBy(asc(people.id))
      .all()
      .map((person) => [person.id, person]),
  );
