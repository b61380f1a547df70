import type { Database } from "#db/open.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal } from "../refusal";
import type { CallContent } from "./call";
import { isMoved, rewriteCall, writeCall } from "./call-writing.server";
import { callMoved } from "./moved.server";
import { callRegistered } from "./registered.server";

/** Registers a call, as `writeCall`, and tells the units that want to hear of it. */
export function registerCall(
  db: Database,
  member: Member,
  content: CallContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const written = writeCall(tx, member, content, now);
    if (!isRefusal(written)) callRegistered(tx, [written.id], now);
    return written;
  });
}

/**
 * Changes a call, as `rewriteCall`. A day that has been moved is told to those who know the old one; units that want to
 * hear of it as it stands now, and have not yet, are told.
 */
export function changeCall(
  db: Database,
  member: Member,
  id: string,
  content: CallContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const changed = rewriteCall(tx, member, id, content, shownVersion, now);
    if (changed === null || isRefusal(changed)) return changed;
    tellOfChange(tx, { id, version: shownVersion + 1 }, changed.before, content, now);
    callRegistered(tx, [id], now);
    return null;
  });
}

/** Tells those who know a call's old day of the new one, when it has been moved. */
export function tellOfChange(
  db: Database,
  call: { id: string; version: number },
  before: CallContent,
  after: CallContent,
  now: number,
): void {
  if (isMoved(before, after)) callMoved(db, { ...call, title: after.title }, before, after, now);
}
