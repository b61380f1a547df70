import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { isRefusal } from "~/domain/refusal";
import { askRound } from "~/domain/rounds/asking.server";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Asks the units of the network for their part of a meeting's round now, before they would be asked by themselves. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const asked = askRound(database(), member, meeting.id, now());
  if (isRefusal(asked)) refusedButton(asked);
  const there = `${meetingPath(meeting.id)}#laget-runt`;
  if (asked.units === 0) return redirectWithNote(there, "roundAskedNobody");
  return redirectWithNote(there, "roundAsked", String(asked.units), String(asked.letters));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}#laget-runt`);
}

export { Nothing as default } from "~/components/nothing";
