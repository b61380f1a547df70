import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { markNotReached } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { readForm, refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const notReachedForm = z.object({ notReached: tick() });

/** Only posted to; whoever comes by an address is taken to the item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(
    `${minutesPath(encodeURIComponent(params.id ?? ""))}/punkter/${encodeURIComponent(params.itemId ?? "")}`,
  );
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, notReachedForm);
  const notReached = form.ok && form.value.notReached;
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const refused = markNotReached(database(), member, item, notReached, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${minutesPath(meeting.id)}/punkter/${item.itemId}#hann`, "minutesSaved");
}

export { Nothing as default } from "~/components/nothing";
