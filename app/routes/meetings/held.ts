import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { holdMeeting } from "~/domain/meetings/held.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Notes that the meeting has been held: whoever leads it or writes its minutes may say so. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  if (!may(member, "callMeeting", thing)) requireRight(member, "writeMinutes", thing);
  const refused = holdMeeting(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/moten/${meeting.id}`, "meetingHeld");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
