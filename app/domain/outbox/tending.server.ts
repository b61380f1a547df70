import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { inState } from "./conditions.server";
import { retryLetter } from "./delivery.server";
import { secretKinds } from "./facts";

/**
 * Sends a failed letter once more, to the address that the person has now, and tells of it. False, changing
 * nothing, when there is nothing to send.
 */
export function resendLetter(db: Database, actor: Actor, id: string, now: number): boolean {
  return db.transaction((tx) => {
    if (!retryLetter(tx, id, now)) return false;
    const person = tx
      .select({ name: people.name, email: people.email })
      .from(outbox)
      .innerJoin(people, eq(people.id, outbox.personId))
      .where(eq(outbox.id, id))
      .get();
    if (person)
      tx.update(outbox).set({ toName: person.name, toAddress: person.email }).where(eq(outbox.id, id)).run();
    tellLetter(tx, actor, "letterResent", id, now);
    return true;
  });
}

/**
 * Puts a failed letter aside, so that it asks for no deed any more, and tells of it; it can still be read, and sent
 * once more. False, changing nothing, when it has not failed or lies aside already.
 */
export function putLetterAside(db: Database, actor: Actor, id: string, now: number): boolean {
  return db.transaction((tx) => {
    const failed = and(eq(outbox.id, id), inState("failed"));
    if (tx.update(outbox).set({ putAsideAt: now }).where(failed).run().changes === 0) return false;
    tellLetter(tx, actor, "letterPutAside", id, now);
    return true;
  });
}

/**
 * The code in a letter that has not left, for an installation without a mail server; that it has been read is
 * told. Null when the letter is no such letter, has left, or its code is gone.
 */
export function readCode(db: Database, actor: Actor, id: string, now: number): string | null {
  return db.transaction((tx) => {
    const row = tx
      .select({ facts: outbox.facts })
      .from(outbox)
      .where(
        and(
          eq(outbox.id, id),
          inArray(outbox.kind, [...secretKinds]),
          isNull(outbox.sentAt),
          isNull(outbox.failedAt),
          isNull(outbox.withdrawnAt),
        ),
      )
      .get();
    const code = row?.facts.code;
    if (typeof code !== "string") return null;
    tellLetter(tx, actor, "codeRead", id, now);
    return code;
  });
}

function tellLetter(db: Database, actor: Actor, deed: string, id: string, now: number): void {
  const to = db.select({ name: outbox.toName }).from(outbox).where(eq(outbox.id, id)).get();
  tell(db, actor, { deed, subject: "letter", subjectId: id, label: to?.name ?? "" }, now);
}
