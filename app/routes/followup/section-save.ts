import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { sectionPath } from "~/components/followup/address";
import { draftAt, longestSection } from "~/domain/followup/draft.server";
import { writeSection } from "~/domain/followup/sections.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { optionalText, prose, shownVersion, tick } from "~/http/fields";
import { readForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { savedAnswer } from "~/transfer/saved-answer.server";

const saveForm = z.object({
  text: prose(longestSection),
  version: shownVersion(),
  base: optionalText(longestSection),
  byHand: tick(),
});

/** Only posted to; whoever comes by the address is taken to the section. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  return redirect(sectionPath(Number(params.year) || 0, encodeURIComponent(params.section ?? "")));
}

/**
 * Saves the text of a section while somebody writes, for the page's own program: the same fields and the same right as
 * the form.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, saveForm);
  if (!form.ok) return Response.json({ problems: form.problems }, { status: 422 });
  const { byHand, ...writing } = form.value;
  const where = { followupId: draft.id, sectionId: params.section ?? "" };
  const written = writeSection(database(), member, where, { ...writing, quietly: !byHand }, now());
  return savedAnswer(written, writing.text, now());
}
