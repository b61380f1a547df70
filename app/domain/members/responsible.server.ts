import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, units } from "#db/schema.server";
import { type Refusal, refuse } from "../refusal";

/** Who answers for something: a person, a unit, or both. */
export type Responsible = { responsibleId: string | null; responsibleUnitId: string | null };

/**
 * Why somebody cannot be made responsible; null when they can. `responsibleMissing` when nobody is named,
 * `personGone` and `unitGone` for somebody who has left and a unit that is closed, unless they were
 * responsible already.
 */
export function refuseResponsible(
  db: Database,
  { responsibleId, responsibleUnitId }: Responsible,
  before?: Responsible,
): Refusal | null {
  const field = "responsible";
  if (!responsibleId && !responsibleUnitId) return refuse("responsibleMissing", { field });
  if (responsibleId && responsibleId !== before?.responsibleId && !isThere(db, responsibleId))
    return refuse("personGone", { field });
  if (responsibleUnitId && responsibleUnitId !== before?.responsibleUnitId && !isOpen(db, responsibleUnitId))
    return refuse("unitGone", { field });
  return null;
}

const isThere = (db: Database, personId: string) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .get() !== undefined;

const isOpen = (db: Database, unitId: string) =>
  db
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.id, unitId), isNull(units.closedOn)))
    .get() !== undefined;
