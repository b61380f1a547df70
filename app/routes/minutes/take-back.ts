import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { takeBackFromSignOff } from "~/domain/minutes/sign-off.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToSend } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes minutes back from sign-off to a draft. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToSend(asking);
  const refused = takeBackFromSignOff(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`${minutesPath(meeting.id)}/skriv`, "tookBack");
}

/** Only posted to; whoever comes by the address is taken to the sign-off. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/justering`);
}

export { Nothing as default } from "~/components/nothing";
