import { and, asc, eq, gt, isNull, lte, max, ne, or } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { people, seats, units } from "#db/schema.server";
import { type SeatPlace, type UnitKind, unitKinds } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { reshelveUnit } from "../archive/renamed.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { inSwedishOrder } from "./order";
import { endSeats, holdsOn } from "./seats.server";

/** What is said about a unit, apart from who sits for it. */
type UnitDetails = {
  kind: UnitKind;
  name: string;
  shortName: string;
  governingBody: string | null;
  description: string | null;
};

type Holder = { personId: string; name: string };

/** Open units with who holds each place on `today`, departments first; null is a vacancy. */
export function unitsWithHolders(db: Database, today: string) {
  const rows = db
    .select({
      id: units.id,
      kind: units.kind,
      name: units.name,
      shortName: units.shortName,
      position: units.position,
      place: seats.place,
      personId: seats.personId,
      personName: people.name,
    })
    .from(units)
    .leftJoin(seats, and(eq(seats.unitId, units.id), holdsOn(today)))
    .leftJoin(people, eq(people.id, seats.personId))
    .where(isOpen(today))
    .orderBy(asc(units.position), asc(units.name))
    .all();
  const byUnit = new Map<string, UnitWithHolders>();
  for (const { place, personId, personName, ...unit } of rows) {
    const entry = byUnit.get(unit.id) ?? { ...unit, holders: { contact: null, deputy: null, head: null } };
    if (place && personId) entry.holders[place] = { personId, name: personName ?? "" };
    byUnit.set(unit.id, entry);
  }
  return [...byUnit.values()].sort(departmentsFirst);
}

export type UnitWithHolders = {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string;
  position: number;
  holders: Record<SeatPlace, Holder | null>;
};

/** Open units to choose among, departments first. */
export function unitChoices(db: Database, today: string) {
  return db
    .select({
      id: units.id,
      kind: units.kind,
      name: units.name,
      shortName: units.shortName,
      position: units.position,
    })
    .from(units)
    .where(isOpen(today))
    .orderBy(asc(units.position), asc(units.name))
    .all()
    .sort(departmentsFirst);
}

/** Units that have been closed, the latest first. */
export function closedUnits(db: Database, today: string) {
  return db
    .select({ id: units.id, name: units.name, closedOn: units.closedOn })
    .from(units)
    .where(lte(units.closedOn, today))
    .orderBy(asc(units.closedOn), asc(units.name))
    .all()
    .reverse();
}

/** One unit with its version; null when there is none. */
export function unitById(db: Database, id: string) {
  return (
    db
      .select({
        id: units.id,
        kind: units.kind,
        name: units.name,
        shortName: units.shortName,
        governingBody: units.governingBody,
        description: units.description,
        closedOn: units.closedOn,
        version: units.version,
      })
      .from(units)
      .where(eq(units.id, id))
      .get() ?? null
  );
}

/** Makes a unit, last in the municipality's order, and returns its id. Refuses `unitNameTaken`. */
export function createUnit(
  db: Database,
  member: Member,
  details: UnitDetails,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    if (nameTaken(tx, details.name, null)) return refuse("unitNameTaken", { field: "name" });
    const id = newId();
    const last =
      tx
        .select({ position: max(units.position) })
        .from(units)
        .get()?.position ?? -1;
    tx.insert(units)
      .values({ id, ...details, position: last + 1 })
      .run();
    const deed = { deed: "created", subject: "unit", subjectId: id, label: details.name } as const;
    tell(tx, member, { ...deed, after: details }, now);
    return id;
  });
}

/** Changes a unit. Refuses `notFound`, `changedMeanwhile` and `unitNameTaken`. */
export function changeUnit(
  db: Database,
  member: Member,
  id: string,
  details: UnitDetails,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = unitById(tx, id);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (nameTaken(tx, details.name, id)) return refuse("unitNameTaken", { field: "name" });
    tx.update(units)
      .set({ ...details, version: before.version + 1 })
      .where(eq(units.id, id))
      .run();
    const deed = { deed: "changed", subject: "unit", subjectId: id, label: details.name } as const;
    tell(tx, member, { ...deed, before, after: details }, now);
    if (before.name !== details.name || before.shortName !== details.shortName) reshelveUnit(tx, id, now);
    return null;
  });
}

/**
 * Closes a unit from today: its seats end, its records stay and can be read. Or, with `open`, takes it up
 * again, with every place vacant. Does nothing when it is so already. Refuses `notFound`.
 */
export function closeUnit(
  db: Database,
  member: Member,
  id: string,
  open: boolean,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = unitById(tx, id);
    if (!before) return refuse("notFound");
    if (open === (before.closedOn === null)) return null;
    const today = dayOf(now);
    tx.update(units)
      .set({ closedOn: open ? null : today, version: before.version + 1 })
      .where(eq(units.id, id))
      .run();
    if (!open) endSeats(tx, member, eq(seats.unitId, id), now);
    const deed = open ? "unitReopened" : "unitClosed";
    tell(tx, member, { deed, subject: "unit", subjectId: id, label: before.name }, now);
    return null;
  });
}

/** Orders departments before companies, then by the municipality's own order, then by name. */
export function departmentsFirst(one: UnitInOrder, other: UnitInOrder): number {
  return (
    unitKinds.indexOf(one.kind) - unitKinds.indexOf(other.kind) ||
    one.position - other.position ||
    inSwedishOrder(one.name, other.name)
  );
}

type UnitInOrder = { kind: UnitKind; position: number; name: string };

/** A unit is open until the day it closes. */
const isOpen = (today: string) => or(isNull(units.closedOn), gt(units.closedOn, today));

const nameTaken = (db: Database, name: string, otherThan: string | null) =>
  db
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.name, name), otherThan ? ne(units.id, otherThan) : undefined))
    .get() !== undefined;
