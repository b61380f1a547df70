import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { decideSuggestion } from "~/domain/meetings/replies.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ suggestion: chosenId("wrongValue") });

/** Dismisses an answer that came from a calendar. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "answerForOthers");
  const pressed = await readButton(asking.request, buttonForm);
  const which = { meetingId: meeting.id, suggestionId: pressed.suggestion, accepts: false };
  const decided = decideSuggestion(database(), member, which, now());
  if (isRefusal(decided)) refusedButton(decided);
  return redirectWithNote(`${meetingPath(meeting.id)}/kalendersvar`, "replyDismissed", decided.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/kalendersvar`);
}

export { Nothing as default } from "~/components/nothing";
