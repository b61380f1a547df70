import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { leaveAgenda } from "~/domain/minutes/current-item.server";
import { minutesToWrite } from "~/doors/minutes.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Only posted to; whoever comes by an address is taken to the desk. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${minutesPath(encodeURIComponent(params.id ?? ""))}/skriv`);
}

/** The writer says that the agenda has been gone through. */
export async function action(asking: ActionFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  leaveAgenda(database(), meeting.id);
  announce(meeting.id);
  return redirect(`${minutesPath(meeting.id)}/skriv`);
}

export { Nothing as default } from "~/components/nothing";
