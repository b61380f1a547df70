import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { remindPoll } from "~/domain/polls/reminding.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Reminds those who have not answered. */
export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
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

export { Nothing as default } from "~/components/nothing";
