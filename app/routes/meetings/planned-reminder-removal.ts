import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { removeReminder } from "~/domain/meetings/planned-reminders.server";
import { reminderButton } from "~/domain/meetings/reminder-form";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a reminder away from a meeting. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const reminder = await readButton(asking.request, reminderButton);
  const refused = removeReminder(database(), member, meeting.id, reminder, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(`${meetingPath(meeting.id)}/paminnelser`, "reminderRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/paminnelser`);
}

export { Nothing as default } from "~/components/nothing";
