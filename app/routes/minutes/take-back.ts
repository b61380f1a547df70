import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { takeBack } from "~/domain/minutes/sign-off.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes minutes back from sign-off to a draft. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", thing);
  const refused = takeBack(database(), member, meeting.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  announce(meeting.id);
  return redirectWithNote(`/moten/${meeting.id}/anteckningar/skriv`, "tookBack");
}

/** Only posted to; whoever comes by the address is taken to the sign-off. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/justering`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
