import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { groupReminders, setGroupReminders } from "~/domain/meetings/planned-reminders.server";
import { reminderButton } from "~/domain/meetings/reminder-form";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes away one of the reminders that a group's new meetings begin with. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id } = found(groupReminders(database(), params.id ?? ""));
  const reminder = await readButton(request, reminderButton);
  const refused = setGroupReminders(database(), member, id, { remove: reminder }, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(`${groupPath(id)}/paminnelser`, "reminderRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/paminnelser`);
}

export { Nothing as default } from "~/components/nothing";
