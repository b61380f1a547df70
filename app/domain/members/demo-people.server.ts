import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, units } from "#db/schema.server";
import type { Role } from "#db/words";

/** The people one can be in the demo, one for each role, in the order of the year's work. */
const cast: [id: string, role: Role][] = [
  ["p-01", "coordinator"],
  ["p-06", "contact"],
  ["p-14", "contact"],
  ["p-27", "deputy"],
  ["p-35", "head"],
  ["p-32", "reader"],
  ["p-47", "elected"],
  ["p-33", "administrator"],
];

/** The demo's cast with names, titles and units, but for those whose accounts have been closed. */
export function demoPeople(db: Database) {
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      title: people.title,
      unitName: units.name,
    })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        isNull(people.deactivatedAt),
        inArray(
          people.id,
          cast.map(([id]) => id),
        ),
      ),
    )
    .orderBy(asc(people.id))
    .all();
  return cast.flatMap(([id, role]) => {
    const person = rows.find((row) => row.id === id);
    return person ? [{ ...person, role }] : [];
  });
}
