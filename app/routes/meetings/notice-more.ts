import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { callNewcomers } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Calls those who have come since the notice went. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "callMeeting", thing);
  const letters = callNewcomers(database(), member, meeting.id, now());
  if (isRefusal(letters)) refusedButton(letters);
  const back = `/moten/${meeting.id}/kallelse`;
  return letters === 0
    ? redirectWithNote(back, "nobodyNew")
    : redirectWithNote(back, "newcomersCalled", String(letters));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/kallelse`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
