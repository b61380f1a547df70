import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groupMembers, invitations, people, roleGrants, seats, units } from "#db/schema.server";
import { type Capacity, capacities, type SeatPlace } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Meeting } from "./meeting";
import type { Receiver, VacantUnit } from "./notice";

/** What decides who belongs at a meeting, whether it is planned yet or not. */
type Gathering = Pick<
  Meeting,
  "groupId" | "groupKind" | "startsAt" | "chairId" | "secretaryId" | "adjusters"
>;

/** The units of the network with those who hold their seats on a day; departments first. One statement. */
export function seatedOn(db: Database, day: string) {
  return db
    .select({
      unitId: units.id,
      unitName: units.name,
      unitKind: units.kind,
      place: seats.place,
      personId: people.id,
      name: people.name,
      address: people.email,
      language: people.language,
    })
    .from(units)
    .leftJoin(
      seats,
      and(
        eq(seats.unitId, units.id),
        inArray(seats.place, ["contact", "deputy"]),
        lte(seats.fromDay, day),
        or(isNull(seats.untilDay), sql`${seats.untilDay} >= ${day}`),
      ),
    )
    .leftJoin(people, and(eq(people.id, seats.personId), isNull(people.deactivatedAt)))
    .where(or(isNull(units.closedOn), sql`${units.closedOn} >= ${day}`))
    .orderBy(sql`${units.kind} = 'company'`, asc(units.position), asc(units.name), asc(seats.place))
    .all();
}

/**
 * Everybody the notice of a meeting goes to, each once, with the capacity that brings them there: those who
 * are called (`calledTo`), and guests. Also the units with a vacant seat.
 */
export function receiversOf(db: Database, meeting: Meeting): { receivers: Receiver[]; vacant: VacantUnit[] } {
  const { receivers, vacant } = calledTo(db, meeting);
  const known = new Set(receivers.map((each) => each.personId));
  const guests = guestsOf(db, meeting.id).filter(
    (each) => each.personId === null || !known.has(each.personId),
  );
  return { receivers: [...receivers, ...guests], vacant };
}

/**
 * Those who belong at a meeting: in the network the contact and the deputy of every unit, as the seats stand
 * on the day of the meeting; those who lead it and the coordinator; the group's members by name. In the order
 * of the units, then by capacity and name. Also the units with a vacant seat. Two statements.
 */
export const belongingTo = (db: Database, meeting: Gathering) => gather(db, meeting, true);

/**
 * Those who are called when the notice goes: as `belongingTo`, but a deputy only where the contact's seat is
 * vacant, since a deputy is called when the contact cannot come. A deputy who comes by name as well is called, for
 * the unit. Two statements.
 */
export const calledTo = (db: Database, meeting: Gathering) => gather(db, meeting, false);

function gather(
  db: Database,
  meeting: Gathering,
  everyDeputy: boolean,
): { receivers: Receiver[]; vacant: VacantUnit[] } {
  const day = dayOf(meeting.startsAt);
  const seated = meeting.groupKind === "network" ? seatedOn(db, day) : [];
  const receivers = new Map<string, Receiver>();
  const withContact = new Set(
    seated.filter((seat) => seat.place === "contact" && seat.personId).map((seat) => seat.unitId),
  );
  const byName = namedFor(db, meeting, day);
  const named = new Set(byName.map((person) => person.personId));
  for (const each of seated.toSorted((one, other) => rank(one.place) - rank(other.place))) {
    const { personId, name, address, language, place, unitId, unitName } = each;
    if (!personId || !place || receivers.has(personId)) continue;
    if (!everyDeputy && place === "deputy" && withContact.has(unitId) && !named.has(personId)) continue;
    receivers.set(personId, {
      personId,
      invitationId: null,
      name: name ?? "",
      address: address ?? "",
      language: language ?? "sv",
      capacity: place === "contact" ? "contact" : "deputy",
      unitId,
      unitName,
    });
  }
  for (const person of byName) {
    if (person.personId && !receivers.has(person.personId)) receivers.set(person.personId, person);
  }
  const order = [...new Set(seated.map((row) => row.unitId))];
  const place = ({ unitId }: Receiver) => (unitId === null ? order.length : order.indexOf(unitId));
  return {
    receivers: [...receivers.values()].sort(
      (one, other) =>
        place(one) - place(other) ||
        capacities.indexOf(one.capacity) - capacities.indexOf(other.capacity) ||
        one.name.localeCompare(other.name, "sv"),
    ),
    vacant: vacanciesIn(seated),
  };
}

/** Units whose contact or deputy is missing. */
function vacanciesIn(seated: ReturnType<typeof seatedOn>): VacantUnit[] {
  const list = new Map<string, VacantUnit>();
  for (const { unitId, unitName, unitKind, place, personId } of seated) {
    const unit = list.get(unitId) ?? { unitId, unitName, unitKind, contact: true, deputy: true };
    if (personId && place === "contact") unit.contact = false;
    if (personId && place === "deputy") unit.deputy = false;
    list.set(unitId, unit);
  }
  return [...list.values()].filter((unit) => unit.contact || unit.deputy);
}

/** Those who come by name: who leads the meeting, who is to adjust its minutes, coordinators, members. */
export function namedFor(db: Database, meeting: Gathering, day: string): Receiver[] {
  const adjusters = meeting.adjusters.map(({ id }) => id);
  const leads = [meeting.chairId, meeting.secretaryId, ...adjusters].filter((id) => id !== null);
  return db
    .selectDistinct({
      personId: people.id,
      name: people.name,
      address: people.email,
      language: people.language,
      coordinates: sql<number>`${roleGrants.personId} is not null`,
    })
    .from(people)
    .leftJoin(roleGrants, and(eq(roleGrants.personId, people.id), eq(roleGrants.role, "coordinator")))
    .leftJoin(
      groupMembers,
      and(
        eq(groupMembers.personId, people.id),
        eq(groupMembers.groupId, meeting.groupId),
        lte(groupMembers.fromDay, day),
        or(isNull(groupMembers.untilDay), sql`${groupMembers.untilDay} >= ${day}`),
      ),
    )
    .where(
      and(
        isNull(people.deactivatedAt),
        or(
          leads.length > 0 ? inArray(people.id, leads) : undefined,
          sql`${roleGrants.personId} is not null`,
          sql`${groupMembers.personId} is not null`,
        ),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .map(({ coordinates, ...person }) => ({
      ...person,
      invitationId: null,
      capacity: capacityOf(meeting, person.personId, coordinates === 1),
      unitId: null,
      unitName: null,
    }));
}

function capacityOf(meeting: Gathering, personId: string, coordinates: boolean): Capacity {
  if (personId === meeting.chairId) return "chair";
  if (coordinates) return "coordinator";
  return personId === meeting.secretaryId ? "secretary" : "member";
}

/** Guests are invited when they are added, whether or not the notice has gone. */
const guestsOf = (db: Database, meetingId: string): Receiver[] =>
  db
    .select({
      personId: invitations.personId,
      invitationId: invitations.id,
      name: sql<string>`coalesce(${people.name}, ${invitations.guestName}, '')`,
      address: sql<string>`coalesce(${people.email}, ${invitations.guestEmail}, '')`,
      language: sql<Receiver["language"]>`coalesce(${people.language}, 'sv')`,
      capacity: invitations.capacity,
      unitId: sql<null>`null`,
      unitName: sql<null>`null`,
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .where(
      and(
        eq(invitations.meetingId, meetingId),
        eq(invitations.capacity, "guest"),
        isNull(invitations.withdrawnAt),
      ),
    )
    .orderBy(sql`coalesce(${people.name}, ${invitations.guestName})`, asc(invitations.id))
    .all();

const rank = (place: SeatPlace | null) => (place === "contact" ? 0 : 1);
