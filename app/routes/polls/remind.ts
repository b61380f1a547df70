import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { pollById } from "~/domain/polls/polls.server";
import { remindPoll } from "~/domain/polls/reminding.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Reminds those who have not answered. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const poll = found(pollById(database(), params.id ?? ""));
  requireRight(member, "planMeetings", { groupId: poll.groupId });
  const letters = remindPoll(database(), member, poll.id, now());
  if (isRefusal(letters)) refusedButton(letters);
  const back = `/moten/datum/${poll.id}`;
  return letters === 0
    ? redirectWithNote(back, "pollRemindedNobody")
    : redirectWithNote(back, "pollReminded", String(letters));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
