import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, seats } from "#db/schema.server";
import type { SeatPlace } from "#db/words";
import { coordinators } from "../members/coordinator.server";
import { holdsOn } from "../members/seats.server";
import type { Duty } from "./duty";

/** Who takes over first; a funding test is only a head's to answer. */
const order: SeatPlace[] = ["contact", "deputy", "head"];
const orderOfTests: SeatPlace[] = ["head"];

/**
 * Who is suggested to take over each duty of somebody who leaves: the contact of the unit that it is for, or else of the
 * leaver's own, else its deputy, else its head, else a coordinator; a funding test goes to the unit's head or to nobody.
 * Null when there is nobody.
 */
export function suggestedHeirs(
  db: Database,
  leaverId: string,
  duties: readonly Duty[],
  today: string,
): (string | null)[] {
  const held = db
    .select({ unitId: seats.unitId, place: seats.place, personId: seats.personId })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(holdsOn(today), isNull(people.deactivatedAt)))
    .orderBy(asc(seats.unitId), asc(seats.place), asc(seats.fromDay), asc(people.id))
    .all();
  const own =
    held.find(({ personId }) => personId === leaverId)?.unitId ??
    db.select({ unitId: people.unitId }).from(people).where(eq(people.id, leaverId)).get()?.unitId ??
    null;
  const coordinator = coordinators(db).find(({ id }) => id !== leaverId);
  return duties.map(({ kind, unitId }) => {
    const unit = unitId ?? own;
    const heir = (kind === "fundingTest" ? orderOfTests : order)
      .map((place) =>
        held.find((each) => each.unitId === unit && each.place === place && each.personId !== leaverId),
      )
      .find((each) => each !== undefined);
    return heir?.personId ?? (kind === "fundingTest" ? null : (coordinator?.id ?? null));
  });
}

/** Those of some people who are here still and can be written to. */
export const peopleHere = (db: Database, ids: readonly string[]) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      address: people.email,
      language: people.language,
    })
    .from(people)
    .where(and(inArray(people.id, [...new Set(ids)]), isNull(people.deactivatedAt)))
    .all();

export type Heir = ReturnType<typeof peopleHere>[number];
