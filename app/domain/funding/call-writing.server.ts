import { and, eq, gt, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { calls, callTellings, callThemes, callWatches, fundingTestMatches } from "#db/schema.server";
import { shelveCall } from "../archive/shelve-funding.server";
import { type BinPart, moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { setThemes } from "../themes.server";
import { type CallContent, closingOf } from "./call";
import { callContent, refusalOfCall, saysTheSame } from "./call-content.server";

/**
 * Registers a call and gives its id; the same sent twice within ten minutes is one. Refuses what `refusalOfCall`
 * refuses. Whoever is to be told is told by `callRegistered`, which the caller calls with all that has been registered.
 */
export function writeCall(
  db: Database,
  member: Member,
  content: CallContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const twin = tx
      .select({ id: calls.id })
      .from(calls)
      .where(
        and(
          eq(calls.programmeCode, content.programmeCode),
          eq(calls.title, content.title),
          eq(calls.closesOn, content.closesOn),
          sql`${calls.reference} is ${content.reference}`,
          eq(calls.version, 1),
          gt(calls.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const refused = refusalOfCall(tx, content, null, now);
    if (refused) return refused;
    const id = newId();
    const { themeIds, ...columns } = content;
    tx.insert(calls)
      .values({ id, ...columns, createdAt: now, changedAt: now })
      .run();
    setThemes(tx, "call", id, themeIds);
    const deed = { deed: "created", subject: "call", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...deed, after: { ...content } }, now);
    shelveCall(tx, id, now);
    return { id };
  });
}

/**
 * Changes what is said of a call. Gives what stood before, or null when nothing has changed. Refuses `notFound`,
 * `changedMeanwhile` with what is saved, and what `refusalOfCall` refuses.
 */
export function rewriteCall(
  db: Database,
  member: Member,
  id: string,
  content: CallContent,
  shownVersion: number,
  now: number,
): { before: CallContent } | null | Refusal {
  return db.transaction((tx) => {
    const before = callContent(tx, id);
    if (!before) return refuse("notFound");
    if (saysTheSame(before.content, content)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = refusalOfCall(tx, content, before, now);
    if (refused) return refused;
    const { themeIds, ...columns } = content;
    tx.update(calls)
      .set({ ...columns, changedAt: now, version: before.version + 1 })
      .where(eq(calls.id, id))
      .run();
    setThemes(tx, "call", id, themeIds);
    const deed = isMoved(before.content, content) ? "callMoved" : "changed";
    const line = { deed, subject: "call", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...line, before: before.content, after: { ...content } }, now);
    shelveCall(tx, id, now);
    return { before: before.content };
  });
}

/**
 * Takes a call out of the register and the archive. Refuses `callTied` when somebody watches it, has been told of it, or
 * a funding test looks to it. Does nothing when it is gone already.
 */
export function removeCall(db: Database, member: Member, id: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = callContent(tx, id);
    if (!before) return null;
    if (isTied(tx, id)) return refuse("callTied");
    const parts: BinPart[] = [
      [calls, eq(calls.id, id)],
      [callThemes, eq(callThemes.callId, id)],
    ];
    moveIntoBin(tx, member, { kind: "call", id, label: before.content.title }, parts, now);
    const deed = { deed: "removed", subject: "call", subjectId: id, label: before.content.title } as const;
    tell(tx, member, { ...deed, before: before.content }, now);
    shelveCall(tx, id, now);
    return null;
  });
}

/** Whether something else in the house looks to a call. One statement. */
export function isTied(db: Database, id: string): boolean {
  const { tied } = db.get<{ tied: number }>(sql`select
    exists (select 1 from ${callWatches} where ${callWatches.callId} = ${id})
    or exists (select 1 from ${callTellings} where ${callTellings.callId} = ${id})
    or exists (select 1 from ${fundingTestMatches} where ${fundingTestMatches.callId} = ${id}) as tied`);
  return tied === 1;
}

/** Whether a call closes on another day, or at another time of it. */
export const isMoved = (before: CallContent, after: CallContent) => closingOf(before) !== closingOf(after);
