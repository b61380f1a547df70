import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { decisionOf, removeDecision } from "~/domain/minutes/outcomes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a decision out of minutes that are not signed off; gone already, it is gone. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const desk = minutesPath(meeting.id);
  const decision = decisionOf(database(), meeting.id, asking.params.decisionId ?? "");
  if (!decision) return redirectWithNote(`${desk}/skriv`, "removed");
  const refused = removeDecision(database(), member, { meetingId: meeting.id, id: decision.id }, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${desk}/punkter/${decision.itemId}#beslut`, "removed");
}

/** Only posted to; whoever comes by the address is taken to the desk. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${minutesPath(encodeURIComponent(params.id ?? ""))}/skriv`);
}

export { Nothing as default } from "~/components/nothing";
