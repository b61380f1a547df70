import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { holdMeeting } from "~/domain/meetings/held.server";
import { isRefusal } from "~/domain/refusal";
import { meetingToHold } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Notes that the meeting has been held: whoever leads it or writes its minutes may say so. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingToHold(asking);
  const refused = holdMeeting(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(meetingPath(meeting.id), "meetingHeld");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(meetingPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
