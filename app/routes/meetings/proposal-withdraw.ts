import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { withdrawProposal } from "~/domain/meetings/proposals.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ item: chosenId("wrongValue") });

/** Takes back one's own proposal. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "proposeItem");
  const pressed = await readButton(asking.request, buttonForm);
  const which = { meetingId: meeting.id, itemId: pressed.item };
  const refused = withdrawProposal(database(), member, which, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`${meetingPath(meeting.id)}/forslag`, "proposalWithdrawn");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${meetingPath(encodeURIComponent(params.id ?? ""))}/forslag`);
}

export { Nothing as default } from "~/components/nothing";
