import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { initiativePath } from "~/domain/funding/initiative";
import { initiativeContent } from "~/domain/funding/initiative-writing.server";
import { renewQuestionLink } from "~/domain/funding/test-asking.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Sends the head a new link; the old one opens nothing any more. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id, there } = initiativeToAskOf(asking);
  const { version } = await readButton(asking.request, z.object({ version: shownVersion() }));
  const renewed = renewQuestionLink(database(), member, id, version, now());
  if (isRefusal(renewed)) refusedButton(renewed);
  return redirectWithNote(there, "fundingLinkRenewed", renewed.name);
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(initiativeToAskOf(asking).there);
}

function initiativeToAskOf({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id, content } = found(initiativeContent(database(), params.id ?? ""));
  requireRight(member, "changeInitiative", { unitId: content.unitId });
  return { member, id, there: `${initiativePath(id)}#provning` };
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
