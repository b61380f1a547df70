import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { takeBackNotice } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes back a notice that has not left. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "callMeeting", thing);
  const refused = takeBackNotice(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/moten/${meeting.id}/kallelse`, "noticeUndone");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/kallelse`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
