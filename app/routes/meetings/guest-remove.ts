import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { removeInvitee } from "~/domain/meetings/guests.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ guest: chosenId("wrongValue") });

/** Takes a guest off the list. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const pressed = await readButton(asking.request, buttonForm);
  const which = { meetingId: meeting.id, invitationId: pressed.guest };
  const removed = removeInvitee(database(), member, which, now());
  if (isRefusal(removed)) refusedButton(removed);
  return redirectWithNote(`${meetingPath(meeting.id)}/gaster`, "guestRemoved", removed.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/gaster`);
}

export { Nothing as default } from "~/components/nothing";
