import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, groups, people, seats, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import type { Member } from "./member";

/**
 * Queues the letter that tells a person which places they have and how they get in. One letter a day at
 * most to one person with the same places, however often it is asked for; none to somebody who has been
 * deactivated.
 */
export function queueWelcome(db: Database, member: Member, personId: string, now: number): void {
  const today = dayOf(now);
  const person = db
    .select({ name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .get();
  if (!person) return;
  const places = db
    .select({ unitName: units.name, place: seats.place })
    .from(seats)
    .innerJoin(units, eq(units.id, seats.unitId))
    .where(and(eq(seats.personId, personId), or(isNull(seats.untilDay), gte(seats.untilDay, today))))
    .orderBy(asc(units.name), asc(seats.place))
    .all();
  const rooms = db
    .select({ name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(groupMembers.personId, personId),
        isNull(groups.closedOn),
        or(isNull(groupMembers.untilDay), gte(groupMembers.untilDay, today)),
      ),
    )
    .orderBy(asc(groups.name))
    .all();
  const groupNames = rooms.map((room) => room.name);
  const standing = [...places.map((seat) => `${seat.unitName}/${seat.place}`), ...groupNames].join(";");
  queueLetter(
    db,
    {
      kind: "invitationToSystem",
      dedupeKey: `welcome:${personId}:${today}:${standing}`,
      personId,
      toName: person.name,
      toAddress: person.email,
      language: person.language,
      facts: {
        invitedBy: senderOf(member),
        seats: places,
        groupNames,
        path: "/",
      },
      about: { subject: "person", id: personId },
    },
    now,
  );
}
