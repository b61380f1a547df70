import { z } from "zod";
import { database } from "#db/client.server";
import { fundingTestPath } from "~/addresses/register";
import { renewQuestionLink } from "~/domain/funding/test-asking.server";
import { isRefusal } from "~/domain/refusal";
import { initiativeTo } from "~/doors/initiatives.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Sends the head a new link; the old one opens nothing any more. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id } = initiativeTo(asking, "changeInitiative");
  const { version } = await readButton(asking.request, z.object({ version: shownVersion() }));
  const renewed = renewQuestionLink(database(), member, id, version, now());
  if (isRefusal(renewed)) refusedButton(renewed);
  return redirectWithNote(fundingTestPath(id), "fundingLinkRenewed", renewed.name);
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(fundingTestPath(initiativeTo(asking, "changeInitiative").id));
}

export { Nothing as default } from "~/components/nothing";
