import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { removeInvitee } from "~/domain/meetings/guests.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { inviteeButton } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes somebody called off the list. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "callMeeting", thing);
  const pressed = await readButton(request, inviteeButton());
  const which = { meetingId: meeting.id, invitationId: pressed.invitation };
  const removed = removeInvitee(database(), member, which, now());
  if (isRefusal(removed)) refusedButton(removed);
  return redirectWithNote(`/moten/${meeting.id}/kallade`, "inviteeRemoved", removed.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/kallade`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
