import type { Database } from "#db/open.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal } from "../refusal";
import type { CallContent } from "./call";
import { rewriteCall, writeCall } from "./call-writing.server";

/** Registers a call, as `writeCall`. */
export function registerCall(
  db: Database,
  member: Member,
  content: CallContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => writeCall(tx, member, content, now));
}

/** Changes a call, as `rewriteCall`. */
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
    return isRefusal(changed) ? changed : null;
  });
}
