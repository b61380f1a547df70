import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import type { Right } from "~/domain/members/permissions";
import { asIfOpen } from "~/domain/minutes/minutes";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The minutes of the meeting in the address, to whoever has the right to them. `why` is told with a 403. */
export function minutesTo(
  asking: Asking,
  right: Extract<Right, "readMinutes" | "correctMinutes" | "signOffMinutes" | "sendMatterOn">,
  why?: string,
) {
  const asked = minutesAsked(asking);
  requireRight(asked.member, right, asked.thing, why);
  return asked;
}

/**
 * The minutes to whoever writes them, also while they are signed off: whoever wrote meanwhile is told so by the
 * domain, with the words kept.
 */
export function minutesToWrite(asking: Asking) {
  const asked = minutesAsked(asking);
  requireRight(asked.member, "writeMinutes", asIfOpen(asked.thing));
  return asked;
}

/** The minutes to whoever writes them, as long as they are not signed off. */
export function minutesToSend(asking: Asking) {
  const asked = minutesAsked(asking);
  requireRight(asked.member, "writeMinutes", asked.thing);
  return asked;
}

/** The minutes to an adjuster, also once somebody else's approval has signed them off: the domain says so. */
export function minutesToApprove(asking: Asking) {
  const asked = minutesAsked(asking);
  requireRight(asked.member, "signOffMinutes", asIfOpen(asked.thing), "notAsked");
  return asked;
}

/** The minutes before any right to them is asked: only for a page that shows something else by the right one has. */
export function minutesAsked({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeMeetings");
  return { member, ...found(meetingWithMinutes(database(), params.id ?? "")) };
}
