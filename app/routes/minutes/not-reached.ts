import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { asIfOpen } from "~/domain/minutes/minutes";
import { markNotReached, meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { readForm, refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const notReachedForm = z.object({ notReached: tick() });

/** Only posted to; whoever comes by an address is taken to the item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(
    `/moten/${encodeURIComponent(params.id ?? "")}/anteckningar/punkter/${encodeURIComponent(params.itemId ?? "")}`,
  );
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const form = await readForm(request, notReachedForm);
  const notReached = form.ok && form.value.notReached;
  const item = { meetingId: meeting.id, itemId: params.itemId ?? "" };
  const refused = markNotReached(database(), member, item, notReached, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`/moten/${meeting.id}/anteckningar/punkter/${item.itemId}#hann`, "minutesSaved");
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
