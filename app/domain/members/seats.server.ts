import { and, asc, desc, eq, gt, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { people, seats, units } from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { addDays, dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { queueWelcome } from "./welcome.server";

/** Who shall hold a unit's place from a day on; nobody when `personId` is null. */
type SeatWish = {
  unitId: string;
  place: SeatPlace;
  personId: string | null;
  fromDay: string;
  /** Whether the new holder gets a letter about it. */
  welcome: boolean;
};

/**
 * Gives a unit's place to a person from a day on, or leaves it vacant. The earlier holder's seat ends the
 * day before, and whoever was to take the place later is no longer to. Somebody who changes between contact
 * and deputy of the same unit leaves the other place that day. Does nothing when it is so already.
 *
 * Refuses `notFound`, `unitClosed`, `changedMeanwhile` (against the unit's version; null asks for no
 * check), `personUnknown`, `seatElsewhere` (a person is contact of one unit only, and deputy of one only: a
 * notice reaches them for one unit) and `seatDayTaken` (history is not written over).
 */
export function assignSeat(
  db: Database,
  member: Member,
  wish: SeatWish,
  shownVersion: number | null,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const today = dayOf(now);
    const unit = tx
      .select({ name: units.name, closedOn: units.closedOn, version: units.version })
      .from(units)
      .where(eq(units.id, wish.unitId))
      .get();
    if (!unit) return refuse("notFound");
    if (unit.closedOn && unit.closedOn <= today) return refuse("unitClosed");
    if (shownVersion !== null && unit.version !== shownVersion)
      return refuse("changedMeanwhile", { current: { version: unit.version } });
    const person = wish.personId ? activePerson(tx, wish.personId) : null;
    if (wish.personId && !person) return refuse("personUnknown", { field: "personId" });
    if (person && wish.place !== "head" && sitsElsewhere(tx, person.id, wish))
      return refuse("seatElsewhere", { field: "personId" });

    const held = holdersOf(tx, wish);
    const later = held.filter((seat) => seat.fromDay >= wish.fromDay);
    if (later.length > 0 && wish.fromDay < today) return refuse("seatDayTaken", { field: "fromDay" });
    const dayBefore = addDays(wish.fromDay, -1);
    const earlier = held
      .filter((seat) => seat.fromDay < wish.fromDay && (!seat.untilDay || seat.untilDay >= dayBefore))
      .at(-1);
    const stays = earlier !== undefined && earlier.personId === wish.personId;
    if (stays && earlier.untilDay === null) return null;
    if (!person && later.length === 0 && (!earlier || earlier.untilDay === dayBefore)) return null;

    for (const seat of later) tx.delete(seats).where(eq(seats.id, seat.id)).run();
    if (earlier)
      tx.update(seats)
        .set({ untilDay: stays ? null : dayBefore })
        .where(eq(seats.id, earlier.id))
        .run();
    if (person && !stays) {
      if (wish.place !== "head") leaveOtherPlace(tx, person.id, wish, dayBefore);
      tx.insert(seats)
        .values({
          id: newId(),
          unitId: wish.unitId,
          personId: person.id,
          place: wish.place,
          fromDay: wish.fromDay,
        })
        .run();
    }
    touchUnit(tx, wish.unitId);
    const seat = { unitId: wish.unitId, unitName: unit.name, place: wish.place };
    const left = earlier && earlier.untilDay === null ? earlier : (later.at(-1) ?? null);
    tellSeat(tx, member, seat, left, person, wish.fromDay, now);
    if (person && wish.welcome) queueWelcome(tx, member, person.id, now);
    return null;
  });
}

/** Who has held a place of a unit, holds it or is to, the earliest first. */
const holdersOf = (db: Database, { unitId, place }: SeatWish) =>
  db
    .select({
      id: seats.id,
      personId: seats.personId,
      name: people.name,
      fromDay: seats.fromDay,
      untilDay: seats.untilDay,
    })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.unitId, unitId), eq(seats.place, place)))
    .orderBy(asc(seats.fromDay))
    .all();

/** A unit's seats with their holders: those held or to come first, then earlier ones, the latest first. */
export function seatsOfUnit(db: Database, unitId: string, today: string) {
  const rows = db
    .select({
      id: seats.id,
      place: seats.place,
      personId: seats.personId,
      personName: people.name,
      fromDay: seats.fromDay,
      untilDay: seats.untilDay,
    })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(eq(seats.unitId, unitId))
    .orderBy(desc(seats.fromDay), asc(seats.place))
    .all();
  return inTime(rows, today);
}

/** A person's seats, in the same order as a unit's. */
export function seatsOfPerson(db: Database, personId: string, today: string) {
  const rows = db
    .select({
      id: seats.id,
      place: seats.place,
      unitId: seats.unitId,
      unitName: units.name,
      fromDay: seats.fromDay,
      untilDay: seats.untilDay,
    })
    .from(seats)
    .innerJoin(units, eq(units.id, seats.unitId))
    .where(eq(seats.personId, personId))
    .orderBy(desc(seats.fromDay), asc(seats.place))
    .all();
  return inTime(rows, today);
}

/** The condition that a seat is held on a day. */
export const holdsOn = (day: string) =>
  and(lte(seats.fromDay, day), or(isNull(seats.untilDay), gte(seats.untilDay, day)));

/**
 * Ends all seats that meet a condition with today, and drops those that have not begun. Call it inside the
 * transaction of the change that ends them; returns how many.
 */
export function endSeats(db: Database, member: Actor, which: SQL, now: number): number {
  const today = dayOf(now);
  const open = db
    .select({
      id: seats.id,
      unitId: seats.unitId,
      unitName: units.name,
      place: seats.place,
      fromDay: seats.fromDay,
      personId: seats.personId,
      name: people.name,
    })
    .from(seats)
    .innerJoin(units, eq(units.id, seats.unitId))
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(which, or(isNull(seats.untilDay), gt(seats.untilDay, today))))
    .orderBy(asc(seats.id))
    .all();
  for (const seat of open) {
    if (seat.fromDay > today) db.delete(seats).where(eq(seats.id, seat.id)).run();
    else db.update(seats).set({ untilDay: today }).where(eq(seats.id, seat.id)).run();
    touchUnit(db, seat.unitId);
    tellSeat(db, member, seat, seat, null, addDays(today, 1), now);
  }
  return open.length;
}

type HeldPlace = { unitId: string; unitName: string; place: SeatPlace };

/** Tells of a change of holder in the unit's history and in the history of both people. */
function tellSeat(
  db: Database,
  member: Actor,
  { unitId, unitName, place }: HeldPlace,
  left: { personId: string; name: string } | null,
  came: { id: string; name: string } | null,
  fromDay: string,
  now: number,
): void {
  tell(
    db,
    member,
    {
      deed: came ? "seatGiven" : "seatVacated",
      subject: "unit",
      subjectId: unitId,
      label: unitName,
      before: { place, person: left?.name ?? null },
      after: { place, person: came?.name ?? null, fromDay },
    },
    now,
  );
  const after = { place, unit: unitName, fromDay };
  if (left && left.personId !== came?.id) {
    const deed = { deed: "seatLeft", subject: "person", subjectId: left.personId, label: left.name } as const;
    tell(db, member, { ...deed, after }, now);
  }
  if (came) {
    const deed = { deed: "seatTaken", subject: "person", subjectId: came.id, label: came.name } as const;
    tell(db, member, { ...deed, after }, now);
  }
}

/** A person is not both contact and deputy of one unit: the other place falls vacant the same day. */
function leaveOtherPlace(db: Database, personId: string, wish: SeatWish, dayBefore: string): void {
  const others = db
    .select({ id: seats.id, fromDay: seats.fromDay })
    .from(seats)
    .where(
      and(
        eq(seats.personId, personId),
        eq(seats.unitId, wish.unitId),
        eq(seats.place, wish.place === "contact" ? "deputy" : "contact"),
        or(isNull(seats.untilDay), gt(seats.untilDay, dayBefore)),
      ),
    )
    .orderBy(asc(seats.fromDay))
    .all();
  for (const other of others) {
    if (other.fromDay > dayBefore) db.delete(seats).where(eq(seats.id, other.id)).run();
    else db.update(seats).set({ untilDay: dayBefore }).where(eq(seats.id, other.id)).run();
  }
}

const sitsElsewhere = (db: Database, personId: string, wish: SeatWish) =>
  db
    .select({ id: seats.id })
    .from(seats)
    .where(
      and(
        eq(seats.personId, personId),
        eq(seats.place, wish.place),
        sql`${seats.unitId} <> ${wish.unitId}`,
        or(isNull(seats.untilDay), gte(seats.untilDay, wish.fromDay)),
      ),
    )
    .get() !== undefined;

const activePerson = (db: Database, id: string) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deactivatedAt)))
    .get() ?? null;

const touchUnit = (db: Database, id: string) =>
  db
    .update(units)
    .set({ version: sql`${units.version} + 1` })
    .where(eq(units.id, id))
    .run();

function inTime<Seat extends { fromDay: string; untilDay: string | null }>(rows: Seat[], today: string) {
  const isOver = (seat: Seat) => seat.untilDay !== null && seat.untilDay < today;
  return { held: rows.filter((seat) => !isOver(seat)), earlier: rows.filter(isOver) };
}
