import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { pollById } from "~/domain/polls/polls.server";
import { takeBackPoll } from "~/domain/polls/sending.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes back a poll whose letters have not left. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const poll = found(pollById(database(), params.id ?? ""));
  requireRight(member, "planMeetings", { groupId: poll.groupId });
  const refused = takeBackPoll(database(), member, poll.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/moten/datum/${poll.id}`, "pollTakenBack");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
