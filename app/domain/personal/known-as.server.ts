import { and, eq, isNull, ne } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { people } from "#db/schema.server";
import { goneAddressOf, type Known } from "./name-forgetting";

/**
 * By what somebody is known: as the account says now, and as it said before, by the log. A name that somebody else
 * here bears too is left out, since texts that hold it may be about them.
 */
export function knownAs(db: Database, personId: string): Known {
  const now = db
    .select({ name: people.name, email: people.email, phone: people.phone })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  const before = (field: string) =>
    connectionOf(db)
      .prepare(
        `select t.before ->> $field as was, t.after ->> $field as became from chronicle as c
          join chronicle_texts as t on t.line_id = c.id where c.subject = 'person' and c.subject_id = $id`,
      )
      .all({ field: `$.${field}`, id: personId })
      .flatMap((row) => Object.values(row as Record<string, unknown>))
      .filter((value): value is string => typeof value === "string");
  const others = new Set(
    db
      .select({ name: people.name })
      .from(people)
      .where(and(ne(people.id, personId), isNull(people.anonymisedAt)))
      .all()
      .map(({ name }) => name),
  );
  return {
    names: [now?.name ?? "", ...before("name")].filter((name) => name !== "" && !others.has(name)),
    addresses: [now?.email ?? "", ...before("email")].filter(Boolean).map((address) => address.toLowerCase()),
    phones: [now?.phone ?? "", ...before("phone")].filter(Boolean),
    goneAddress: goneAddressOf(personId),
  };
}
