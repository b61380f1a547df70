import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, seats } from "#db/schema.server";
import { holdsOn } from "../members/seats.server";

/** Who heads a unit on `today`, with what a letter needs; null when nobody does, or has left. */
export function headOf(db: Database, unitId: string, today: string) {
  return (
    db
      .select({
        id: people.id,
        name: people.name,
        title: people.title,
        address: people.email,
        language: people.language,
      })
      .from(seats)
      .innerJoin(people, eq(people.id, seats.personId))
      .where(
        and(eq(seats.unitId, unitId), eq(seats.place, "head"), holdsOn(today), isNull(people.deactivatedAt)),
      )
      .orderBy(asc(seats.fromDay), asc(people.id))
      .limit(1)
      .get() ?? null
  );
}

/** Whether somebody heads a unit on `today`, alone or with others, and has not left. */
export const headsUnit = (db: Database, unitId: string, personId: string, today: string): boolean =>
  db
    .select({ id: people.id })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(
      and(
        eq(seats.unitId, unitId),
        eq(seats.place, "head"),
        eq(people.id, personId),
        holdsOn(today),
        isNull(people.deactivatedAt),
      ),
    )
    .get() !== undefined;

export type Head = NonNullable<ReturnType<typeof headOf>>;
