import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { placeItem } from "~/domain/meetings/agenda-items.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({
  item: chosenId("wrongValue"),
  place: z.coerce.number().int().min(-1).max(1000),
});

/** Moves an item to another place on the agenda. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "arrangeAgenda");
  const pressed = await readButton(asking.request, buttonForm);
  const which = { meetingId: meeting.id, itemId: pressed.item };
  const refused = placeItem(database(), member, which, pressed.place, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${meetingPath(meeting.id)}/dagordning`, "itemPlaced");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/dagordning`);
}

export { Nothing as default } from "~/components/nothing";
