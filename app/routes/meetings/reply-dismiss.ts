import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingFor } from "~/domain/meetings/meeting-page.server";
import { decideSuggestion } from "~/domain/meetings/replies.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ suggestion: chosenId("wrongValue") });

/** Dismisses an answer that came from a calendar. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingFor(database(), member, params.id ?? ""));
  requireRight(member, "answerForOthers", thing);
  const pressed = await readButton(request, buttonForm);
  const which = { meetingId: meeting.id, suggestionId: pressed.suggestion, accepts: false };
  const decided = decideSuggestion(database(), member, which, now());
  if (isRefusal(decided)) refusedButton(decided);
  return redirectWithNote(`/moten/${meeting.id}/kalendersvar`, "replyDismissed", decided.name);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`/moten/${encodeURIComponent(params.id ?? "")}/kalendersvar`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
