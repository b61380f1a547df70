import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { takeBackNotice } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes back a notice that has not left. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const refused = takeBackNotice(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`${meetingPath(meeting.id)}/kallelse`, "noticeUndone");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/kallelse`);
}

export { Nothing as default } from "~/components/nothing";
