import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { revokeLink } from "~/domain/meetings/personal-link.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { inviteeButton } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Revokes the link of somebody called. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const pressed = await readButton(asking.request, inviteeButton());
  const which = { meetingId: meeting.id, invitationId: pressed.invitation };
  const revoked = revokeLink(database(), member, which, now());
  if (isRefusal(revoked)) refusedButton(revoked);
  return redirectWithNote(`${meetingPath(meeting.id)}/kallade`, "linkRevoked", revoked.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/kallade`);
}

export { Nothing as default } from "~/components/nothing";
