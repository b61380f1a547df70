import { and, asc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { outbox, people } from "#db/schema.server";
import type { MailRhythm } from "#db/words";
import { letGo, waiting } from "./conditions.server";
import { digestibleKinds, type GatheredLetter } from "./facts";
import { nextGathering } from "./gathering";
import { queueLetter } from "./outbox.server";

const gathering = and(waiting, eq(outbox.gathers, true), isNotNull(outbox.personId));

/**
 * Makes a digest for each person whose gathered letters are due: several become one letter, which they are part of
 * from then on; one alone leaves as itself. Each person in a transaction of their own, so that a letter is always
 * in the outbox once. Safe to call as often as one likes. Returns how many letters can leave now.
 */
export function gatherDue(db: Database, now: number): number {
  const due = db
    .selectDistinct({ personId: outbox.personId })
    .from(outbox)
    .where(and(gathering, lte(outbox.leavesAt, now), letGo(now)))
    .orderBy(asc(outbox.personId))
    .all();
  for (const { personId } of due) if (personId) gatherFor(db, personId, now);
  return due.length;
}

function gatherFor(db: Database, personId: string, now: number): void {
  db.transaction((tx) => {
    const letters = tx
      .select()
      .from(outbox)
      .where(and(gathering, eq(outbox.personId, personId), lte(outbox.leavesAt, now), letGo(now)))
      .orderBy(asc(outbox.createdAt), asc(outbox.id))
      .all();
    const ids = letters.map((letter) => letter.id);
    const [first] = letters;
    const person = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!first || !person) return;
    if (letters.length === 1) {
      tx.update(outbox).set({ gathers: false }).where(inArray(outbox.id, ids)).run();
      return;
    }
    const dedupeKey = `digest:${personId}:${first.id}`;
    queueLetter(
      tx,
      {
        kind: "digest",
        dedupeKey,
        personId,
        toName: person.name,
        toAddress: person.email,
        language: person.language,
        facts: {
          rhythm: person.mailRhythm === "weekly" ? "weekly" : "daily",
          letters: letters.flatMap(asGathered),
        },
      },
      now,
    );
    const digest = tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).get();
    if (digest) tx.update(outbox).set({ digestId: digest.id }).where(inArray(outbox.id, ids)).run();
  });
}

/**
 * Lets a person's letters that wait to be gathered follow another rhythm: they leave now, or at its next
 * gathering. To be called in the transaction of the change.
 */
export function regather(db: Database, personId: string, rhythm: MailRhythm, now: number): void {
  const change =
    rhythm === "atOnce" ? { gathers: false, leavesAt: now } : { leavesAt: nextGathering(rhythm, now) };
  db.update(outbox)
    .set(change)
    .where(and(gathering, eq(outbox.personId, personId)))
    .run();
}

/** The letters that a digest is made of, the oldest first. */
export function gatheredIn(db: Database, digestId: string) {
  return db
    .select({ id: outbox.id, kind: outbox.kind, createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.digestId, digestId))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .all();
}

function asGathered({ kind, facts }: { kind: string; facts: Record<string, unknown> }): GatheredLetter[] {
  const known = digestibleKinds.find((each) => each === kind);
  return known ? [{ kind: known, facts } as unknown as GatheredLetter] : [];
}
