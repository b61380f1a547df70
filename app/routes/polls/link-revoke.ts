import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { revokePollLink } from "~/domain/polls/links.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { inviteeButton } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Revokes the link of somebody asked. */
export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const pressed = await readButton(asking.request, inviteeButton());
  const which = { pollId: poll.id, inviteeId: pressed.invitation };
  const revoked = revokePollLink(database(), member, which, now());
  if (isRefusal(revoked)) refusedButton(revoked);
  return redirectWithNote(`/moten/datum/${poll.id}`, "linkRevoked", revoked.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
