import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { goToItem } from "~/domain/minutes/current-item.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Only posted to; whoever comes by an address is taken to the item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(
    `${minutesPath(encodeURIComponent(params.id ?? ""))}/punkter/${encodeURIComponent(params.itemId ?? "")}`,
  );
}

/** The writer says that the meeting has come to an item, and goes there. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const refused = goToItem(database(), member, item, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirect(`${minutesPath(meeting.id)}/punkter/${item.itemId}`);
}

export { Nothing as default } from "~/components/nothing";
