import { eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import type { AccessChange } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { queueLetter } from "../outbox/outbox.server";
import { coordinatorSender } from "./coordinator.server";

/**
 * Writes to a person that a way into their account has changed, so that a stranger's doing is seen at once: to their address, or
 * with `toAddress` to another that was theirs until now. `detail` names the key or the new address.
 */
export function tellOwner(
  db: Database,
  { id }: { id: string },
  change: AccessChange,
  detail: string | null,
  now: number,
  toAddress?: string,
): void {
  const person = db
    .select({ name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(eq(people.id, id))
    .get();
  if (!person) return;
  queueLetter(
    db,
    {
      kind: "accessChanged",
      dedupeKey: `accessChanged:${newId()}`,
      personId: id,
      toName: person.name,
      toAddress: toAddress ?? person.email,
      language: person.language,
      facts: {
        kind: change,
        detail,
        at: now,
        ask: coordinatorSender(db) ?? senderOf(person),
        path: "/min-sida",
      },
      about: { subject: "person", id },
    },
    now,
  );
}
