import type { Database } from "#db/open.server";
import { disposals } from "#db/schema.server";

/** Who orders a disposal, by which rule, and when. */
export type Order = { by: string | null; rule: string; now: number };

/** Writes in the log of disposals that a record is gone. Does nothing when that stands there already. */
export function noteDisposal(db: Database, kind: string, recordId: string, { by, rule, now }: Order): void {
  db.insert(disposals).values({ kind, recordId, at: now, by, rule }).onConflictDoNothing().run();
}
