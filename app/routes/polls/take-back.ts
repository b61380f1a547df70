import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { takeBackPoll } from "~/domain/polls/sending.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes back a poll whose letters have not left. */
export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const refused = takeBackPoll(database(), member, poll.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/moten/datum/${poll.id}`, "pollTakenBack");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
