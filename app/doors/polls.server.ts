import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { pollById } from "~/domain/polls/polls.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The poll in the address, to whoever plans its group's meetings. */
export function pollToPlan({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeMeetings");
  const poll = found(pollById(database(), params.id ?? ""));
  requireRight(member, "planMeetings", { groupId: poll.groupId });
  return { member, poll };
}
