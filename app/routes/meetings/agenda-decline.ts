import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { declineItem, itemIn } from "~/domain/meetings/agenda-items.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ item: chosenId("wrongValue") });

/** Declines a proposal, or takes an item off the agenda. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "arrangeAgenda");
  const pressed = await readButton(asking.request, buttonForm);
  const which = { meetingId: meeting.id, itemId: pressed.item };
  const { title } = found(itemIn(database(), which));
  const refused = declineItem(database(), member, which, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${meetingPath(meeting.id)}/dagordning`, "itemDeclined", title);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/dagordning`);
}

export { Nothing as default } from "~/components/nothing";
