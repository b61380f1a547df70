import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { longestText } from "~/domain/minutes/minutes";
import { writeItem } from "~/domain/minutes/writing.server";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { optionalText, prose, shownVersion, tick } from "~/http/fields";
import { readForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { savedAnswer } from "~/transfer/saved-answer.server";

const saveForm = z.object({
  text: prose(longestText),
  version: shownVersion(),
  base: optionalText(),
  byHand: tick(),
});

/** Only posted to; whoever comes by the address is taken to the item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(
    `${minutesPath(encodeURIComponent(params.id ?? ""))}/punkter/${encodeURIComponent(params.itemId ?? "")}`,
  );
}

/**
 * Saves the text under an item while somebody writes, for the page's own program: the same fields and the same
 * right as the form.
 */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, saveForm);
  if (!form.ok) return Response.json({ problems: form.problems }, { status: 422 });
  const { byHand, ...writing } = form.value;
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const written = writeItem(database(), member, item, { ...writing, quietly: !byHand }, now());
  return savedAnswer(written, writing.text, now());
}
