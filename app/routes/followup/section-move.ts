import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { sectionPath, writePath } from "~/components/followup/address";
import { draftAt } from "~/domain/followup/draft.server";
import { moveSection } from "~/domain/followup/sections.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { choice } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const stepForm = z.object({ step: choice(["up", "down"] as const, "wrongValue") });

/** Moves a section one step. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const { step } = await readButton(request, stepForm);
  const where = { followupId: draft.id, sectionId: params.section ?? "" };
  const refused = moveSection(database(), member, where, step, now());
  if (refused) refusedButton(refused);
  return redirect(`${writePath(draft.year)}#avsnitt`);
}

/** Only posted to; whoever comes by the address is taken to the section. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  return redirect(sectionPath(Number(params.year) || 0, encodeURIComponent(params.section ?? "")));
}

export { Nothing as default } from "~/components/nothing";
