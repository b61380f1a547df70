import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, roleGrants } from "#db/schema.server";

/** Whom to ask when something does not work: the coordinator's name and telephone; null when there is none. */
export function coordinatorToAsk(db: Database): { id: string; name: string; phone: string | null } | null {
  return (
    db
      .select({ id: people.id, name: people.name, phone: people.phone })
      .from(roleGrants)
      .innerJoin(people, eq(people.id, roleGrants.personId))
      .where(and(eq(roleGrants.role, "coordinator"), isNull(people.deactivatedAt)))
      .orderBy(asc(people.name))
      .limit(1)
      .get() ?? null
  );
}

/** The coordinator as the one behind a letter that the system sends by itself; null when there is none. */
export function coordinatorSender(db: Database): { name: string; address: string } | null {
  return (
    db
      .select({ name: people.name, address: people.email })
      .from(roleGrants)
      .innerJoin(people, eq(people.id, roleGrants.personId))
      .where(and(eq(roleGrants.role, "coordinator"), isNull(people.deactivatedAt)))
      .orderBy(asc(people.name))
      .limit(1)
      .get() ?? null
  );
}
