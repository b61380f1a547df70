import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { removeReminder } from "~/domain/meetings/planned-reminders.server";
import { reminderButton } from "~/domain/meetings/reminder-form";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a reminder away from a meeting. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "callMeeting", thing);
  const reminder = await readButton(request, reminderButton);
  const refused = removeReminder(database(), member, meeting.id, reminder, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(`/moten/${meeting.id}/paminnelser`, "reminderRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/paminnelser`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
