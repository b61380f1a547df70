import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { asIfOpen } from "~/domain/minutes/minutes";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { actionOf, removeAction } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes an action out of minutes that are not signed off; gone already, it is gone. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const desk = `/moten/${meeting.id}/anteckningar`;
  const action = actionOf(database(), meeting.id, params.actionId ?? "");
  if (!action) return redirectWithNote(`${desk}/skriv`, "removed");
  const refused = removeAction(database(), member, { meetingId: meeting.id, id: action.id }, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${desk}/punkter/${action.itemId}#atgarder`, "removed");
}

/** Only posted to; whoever comes by the address is taken to the desk. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/anteckningar/skriv`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
