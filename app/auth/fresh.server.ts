import type { Member } from "~/domain/members/member";
import { isFresh } from "~/domain/members/required-ways";
import { now } from "~/env.server";
import { redirect } from "~/remix.server";
import type { Visit } from "./visit.server";

type Asking = { context: { visit: Visit } };

/**
 * Sends a member who proved who they are more than a quarter of an hour ago to do it again, and back to `till`:
 * before an address, a role or a key is changed (a session that somebody left open must not be enough). A form that
 * comes back saying so is shown.
 */
export function requireFresh({ context }: Asking, member: Member, till: string): void {
  if (context.visit.askedToProve || isFresh(member.session, now())) return;
  throw redirect(`/logga-in?igen=1&till=${encodeURIComponent(till)}`);
}

/** Whether that has been done, for a form that comes back with what was typed. */
export function isProvedNow({ context }: Asking, member: Member): boolean {
  const isProved = isFresh(member.session, now());
  if (!isProved) context.visit.askedToProve = true;
  return isProved;
}
