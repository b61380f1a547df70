import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { callNewcomers } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Calls those who have come since the notice went. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const letters = callNewcomers(database(), member, meeting.id, now());
  if (isRefusal(letters)) refusedButton(letters);
  const back = `${meetingPath(meeting.id)}/kallelse`;
  return letters === 0
    ? redirectWithNote(back, "nobodyNew")
    : redirectWithNote(back, "newcomersCalled", String(letters));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/kallelse`);
}

export { Nothing as default } from "~/components/nothing";
