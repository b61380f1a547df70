import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { removePoll } from "~/domain/polls/writing.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes a draft. */
export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const { version } = await readButton(asking.request, z.object({ version: shownVersion() }));
  const refused = removePoll(database(), member, poll.id, version, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote("/moten/datum", "pollRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
