import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people, roleGrants } from "#db/schema.server";
import { senderOf } from "../outbox/facts";

/** Those who coordinate and have an open account, in order of name: where one is asked for, it is the first, everywhere. */
export const coordinators = (db: Database) =>
  db
    .select({ id: people.id, name: people.name, email: people.email, phone: people.phone })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, "coordinator"), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .all();

/** Whom to ask when something does not work: the coordinator's name and telephone; null when there is none. */
export function coordinatorToAsk(db: Database): { id: string; name: string; phone: string | null } | null {
  const [first] = coordinators(db);
  return first ? { id: first.id, name: first.name, phone: first.phone } : null;
}

/** The coordinator as the one behind a letter that the system sends by itself; null when there is none. */
export function coordinatorSender(db: Database): { name: string; address: string } | null {
  const [first] = coordinators(db);
  return first ? senderOf(first) : null;
}
