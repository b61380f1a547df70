import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { refuseArranging } from "~/domain/meetings/agenda-items.server";
import { openAgenda } from "~/domain/meetings/agenda-opening.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";

import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Begins an empty agenda with the standing items and what earlier meetings left. */
export async function action(asking: ActionFunctionArgs) {
  const { meeting } = meetingTo(asking, "arrangeAgenda");
  const refused = refuseArranging(meeting);
  if (isRefusal(refused)) refusedButton(refused);
  openAgenda(database(), meeting.id, now());
  announce(meeting.id);
  return redirectWithNote(`${meetingPath(meeting.id)}/dagordning`, "agendaOpened");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/dagordning`);
}

export { Nothing as default } from "~/components/nothing";
