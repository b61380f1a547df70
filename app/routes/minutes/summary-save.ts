import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { longestSummary, writeSummary } from "~/domain/minutes/summary.server";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { optionalText, prose, shownVersion, tick } from "~/http/fields";
import { readForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { savedAnswer } from "~/transfer/saved-answer.server";

const saveForm = z.object({
  text: prose(longestSummary),
  version: shownVersion(),
  base: optionalText(),
  byHand: tick(),
});

/** Only posted to; whoever comes by the address is taken to the summary. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(`${minutesPath(encodeURIComponent(params.id ?? ""))}/sammanfattning`);
}

/** Saves the summary while somebody writes, as item-save does the text under an item. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, saveForm);
  if (!form.ok) return Response.json({ problems: form.problems }, { status: 422 });
  const { byHand, ...writing } = form.value;
  const written = writeSummary(database(), member, meeting.id, { ...writing, quietly: !byHand }, now());
  return savedAnswer(written, writing.text, now());
}
