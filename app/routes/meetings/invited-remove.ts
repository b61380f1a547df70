import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { removeInvitee } from "~/domain/meetings/guests.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { inviteeButton } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes somebody called off the list. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const pressed = await readButton(asking.request, inviteeButton());
  const which = { meetingId: meeting.id, invitationId: pressed.invitation };
  const removed = removeInvitee(database(), member, which, now());
  if (isRefusal(removed)) refusedButton(removed);
  return redirectWithNote(`${meetingPath(meeting.id)}/kallade`, "inviteeRemoved", removed.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/kallade`);
}

export { Nothing as default } from "~/components/nothing";
