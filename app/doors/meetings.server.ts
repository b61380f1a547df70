import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingThing } from "~/domain/meetings/meeting";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { linesOf, may, type Right } from "~/domain/members/permissions";
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
  const asked = meetingAsked(asking, asksForInvitation(right));
  requireRight(asked.member, right, asked.thing);
  return asked;
}

/** The meeting to whoever may say that it has been held: who calls it, and who writes its minutes. */
export function meetingToHold(asking: Asking) {
  const asked = meetingAsked(asking, false);
  const { member, thing } = asked;
  if (!may(member, "callMeeting", thing)) requireRight(member, "writeMinutes", thing);
  return asked;
}

/** Whoever has been invited is "self" to the meeting; a right of which no line says so needs no look at the invitations. */
const asksForInvitation = (right: Right) => linesOf(right).some(({ who }) => who.includes("self"));

function meetingAsked({ request, context, params }: Asking, withInvitation: boolean) {
  const member = requireMember({ request, context }, "seeMeetings");
  const id = params.id ?? "";
  if (withInvitation) return { member, ...found(meetingFor(database(), member, id)) };
  const meeting = found(meetingById(database(), id));
  return { member, meeting, thing: meetingThing(meeting) };
}
