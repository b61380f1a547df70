import { asc, eq, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { receivers } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";

type ReceiverContent = Pick<
  typeof receivers.$inferSelect,
  "kind" | "name" | "contactName" | "email" | "address" | "language"
>;

/** Whom results are passed on to, by name. */
export const activeReceivers = (db: Database) =>
  db
    .select()
    .from(receivers)
    .where(isNull(receivers.endedAt))
    .orderBy(asc(receivers.name), asc(receivers.id))
    .all();

/** A receiver, also one that has ended; null when there is none. */
export const receiverById = (db: Database, id: string) =>
  db.select().from(receivers).where(eq(receivers.id, id)).get() ?? null;

/** Writes in a receiver. The same sent twice is two of them, since two may bear one name. */
export function addReceiver(db: Database, actor: Actor, content: ReceiverContent, now: number): void {
  db.transaction((tx) => {
    const id = newId();
    tx.insert(receivers)
      .values({ id, ...content, createdAt: now })
      .run();
    tell(tx, actor, { deed: "created", subject: "receiver", subjectId: id, label: content.name }, now);
  });
}

/**
 * Changes a receiver; what they have received keeps the name that they had. Refuses `notFound` when there is none or
 * it has ended, and `changedMeanwhile`.
 */
export function changeReceiver(
  db: Database,
  actor: Actor,
  id: string,
  content: ReceiverContent,
  version: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const row = receiverById(tx, id);
    if (!row || row.endedAt !== null) return refuse("notFound");
    if (row.version !== version) return refuse("changedMeanwhile", { current: row });
    tx.update(receivers)
      .set({ ...content, version: version + 1 })
      .where(eq(receivers.id, id))
      .run();
    const before = { name: row.name, email: row.email, address: row.address };
    const after = { name: content.name, email: content.email, address: content.address };
    tell(
      tx,
      actor,
      { deed: "changed", subject: "receiver", subjectId: id, label: content.name, before, after },
      now,
    );
    return null;
  });
}

/**
 * Ends a receiver: nothing more is expected to reach them, and the proof of what did stays. Twice is once; false when
 * there is none.
 */
export function endReceiver(db: Database, actor: Actor, id: string, now: number): boolean {
  return db.transaction((tx) => {
    const row = receiverById(tx, id);
    if (!row) return false;
    if (row.endedAt !== null) return true;
    tx.update(receivers)
      .set({ endedAt: now, version: row.version + 1 })
      .where(eq(receivers.id, id))
      .run();
    tell(tx, actor, { deed: "endedReceiver", subject: "receiver", subjectId: id, label: row.name }, now);
    return true;
  });
}
