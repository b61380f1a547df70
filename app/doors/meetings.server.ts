import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { may, type Right } from "~/domain/members/permissions";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The meeting in the address, to whoever has the right to it. */
export function meetingTo(
  asking: Asking,
  right: Extract<
    Right,
    | "seeMeeting"
    | "followMeeting"
    | "planMeetings"
    | "callMeeting"
    | "arrangeAgenda"
    | "proposeItem"
    | "answerForOthers"
    | "seeMeetingLink"
  >,
) {
  const asked = meetingAsked(asking);
  requireRight(asked.member, right, asked.thing);
  return asked;
}

/** The meeting to whoever may say that it has been held: who calls it, and who writes its minutes. */
export function meetingToHold(asking: Asking) {
  const asked = meetingAsked(asking);
  const { member, thing } = asked;
  if (!may(member, "callMeeting", thing)) requireRight(member, "writeMinutes", thing);
  return asked;
}

function meetingAsked({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeMeetings");
  return { member, ...found(meetingFor(database(), member, params.id ?? "")) };
}
