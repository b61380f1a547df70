import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { cancelCorrection } from "~/domain/minutes/correction.server";
import { isRefusal } from "~/domain/refusal";
import { minutesTo } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a correction back before anything has been changed. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesTo(asking, "correctMinutes");
  const refused = cancelCorrection(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(minutesPath(meeting.id), "correctionCancelled");
}

/** Only posted to; whoever comes by the address is taken to the correction. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/justering/rattelse`);
}

export { Nothing as default } from "~/components/nothing";
