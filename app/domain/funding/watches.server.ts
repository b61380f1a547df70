import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, callWatches } from "#db/schema.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";

/** A call whose last day a person wants in their own calendar. */
export type WatchedCall = { id: string; title: string; closesOn: string; closesAtClock: string | null };

/** Whether a person watches a call's last day. */
export function isWatching(db: Database, callId: string, personId: string): boolean {
  return (
    db.select({ since: callWatches.since }).from(callWatches).where(its(callId, personId)).get() !== undefined
  );
}

/** The calls that a person watches, by their last day. */
export function watchedCalls(db: Database, personId: string): WatchedCall[] {
  return db
    .select({
      id: calls.id,
      title: calls.title,
      closesOn: calls.closesOn,
      closesAtClock: calls.closesAtClock,
    })
    .from(callWatches)
    .innerJoin(calls, eq(calls.id, callWatches.callId))
    .where(eq(callWatches.personId, personId))
    .orderBy(asc(calls.closesOn), asc(calls.id))
    .all();
}

/** Watches a call's last day, or no longer. Does nothing when it is so already. Refuses `notFound`. */
export function watchCall(
  db: Database,
  person: Actor & { id: string },
  callId: string,
  wanted: boolean,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const call = tx.select({ title: calls.title }).from(calls).where(eq(calls.id, callId)).get();
    if (!call) return refuse("notFound");
    const { changes } = wanted
      ? tx.insert(callWatches).values({ callId, personId: person.id, since: now }).onConflictDoNothing().run()
      : tx.delete(callWatches).where(its(callId, person.id)).run();
    if (changes === 0) return null;
    const deed = wanted ? "callWatched" : "callUnwatched";
    tell(tx, person, { deed, subject: "call", subjectId: callId, label: call.title }, now);
    return null;
  });
}

const its = (callId: string, personId: string) =>
  and(eq(callWatches.callId, callId), eq(callWatches.personId, personId));
