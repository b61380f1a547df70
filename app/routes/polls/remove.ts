import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { pollById } from "~/domain/polls/polls.server";
import { removePoll } from "~/domain/polls/writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes a draft. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const poll = found(pollById(database(), params.id ?? ""));
  requireRight(member, "planMeetings", { groupId: poll.groupId });
  const { version } = await readButton(request, z.object({ version: shownVersion() }));
  const refused = removePoll(database(), member, poll.id, version, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote("/moten/datum", "pollRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/datum/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
