import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { callTellings, callWatches, outbox, people } from "#db/schema.server";
import { callPath } from "~/addresses/register";
import { coordinatorSender } from "../members/coordinator.server";
import type { Closing } from "../outbox/call-facts";
import type { LetterFacts } from "../outbox/facts";
import { changeWaitingLetter, queueLetter } from "../outbox/outbox.server";

/**
 * Tells that a call closes another day, or at another time, to those who watch it and to those who have been told of
 * it. Whoever has the first letter of it still waiting gets the new day in that one instead. To be called in the
 * transaction of the change, with the version that it made.
 */
export function callMoved(
  db: Database,
  call: { id: string; title: string; version: number },
  before: Closing,
  after: Closing,
  now: number,
): void {
  const sender = coordinatorSender(db);
  for (const person of concerned(db, call.id)) {
    const known = correctWaiting(db, person.id, call.id, after, now);
    if (known && !person.watches) continue;
    queueLetter(
      db,
      {
        kind: "callMoved",
        dedupeKey: `callMoved:${call.id}:${call.version}:${person.id}`,
        personId: person.id,
        toName: person.name,
        toAddress: person.email,
        language: person.language,
        facts: {
          title: call.title,
          before: closing(before),
          after: closing(after),
          watches: person.watches,
          sender,
          path: callPath(call.id),
        },
        about: { subject: "call", id: call.id },
      },
      now,
    );
  }
}

const closing = ({ closesOn, closesAtClock }: Closing): Closing => ({ closesOn, closesAtClock });

/** Those who watch a call or have been told of it, and still work here. */
function concerned(db: Database, callId: string) {
  const watches = sql`exists (select 1 from ${callWatches}
    where ${callWatches.callId} = ${callId} and ${callWatches.personId} = ${people.id})`;
  const told = sql`exists (select 1 from ${callTellings}
    where ${callTellings.callId} = ${callId} and ${callTellings.personId} = ${people.id})`;
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      watches: sql<number>`${watches}`.mapWith(Boolean),
    })
    .from(people)
    .where(and(isNull(people.deactivatedAt), sql`(${watches} or ${told})`))
    .orderBy(asc(people.id))
    .all();
}

/** Puts the new day into the letters of the call that a person has waiting; false when there is none. */
function correctWaiting(
  db: Database,
  personId: string,
  callId: string,
  after: Closing,
  now: number,
): boolean {
  const waiting = db
    .select({ id: outbox.id, facts: outbox.facts })
    .from(outbox)
    .where(
      and(
        eq(outbox.personId, personId),
        inArray(outbox.kind, ["callForYou"]),
        isNull(outbox.sentAt),
        isNull(outbox.withdrawnAt),
        isNull(outbox.failedAt),
        isNull(outbox.digestId),
      ),
    )
    .all();
  return waiting.some(({ id, facts }) => {
    const told = facts as LetterFacts["callForYou"];
    if (!told.calls.some((each) => each.id === callId)) return false;
    const corrected = told.calls.map((each) => (each.id === callId ? { ...each, ...closing(after) } : each));
    return changeWaitingLetter(db, { id, kind: "callForYou", facts: { ...told, calls: corrected } }, now);
  });
}
