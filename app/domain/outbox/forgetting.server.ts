import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { outbox } from "#db/schema.server";

/**
 * Takes the name and the address out of the letters about a record, for somebody who is to be forgotten. A letter in
 * delivery is finished.
 */
export function forgetReceiver(db: Database, about: { subject: string; id: string }): void {
  db.update(outbox)
    .set({ toName: "", toAddress: "" })
    .where(and(eq(outbox.aboutSubject, about.subject), eq(outbox.aboutId, about.id)))
    .run();
}
