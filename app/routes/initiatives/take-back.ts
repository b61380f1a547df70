import { z } from "zod";
import { database } from "#db/client.server";
import { fundingTestPath } from "~/addresses/register";
import { takeQuestionBack } from "~/domain/funding/test-asking.server";
import { initiativeTo } from "~/doors/initiatives.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes the question to the head back, and with it its link. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id } = initiativeTo(asking, "changeInitiative");
  const shown = await readButton(
    asking.request,
    z.object({ testId: z.string().max(80), version: shownVersion() }),
  );
  const refused = takeQuestionBack(database(), member, id, shown, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(fundingTestPath(id), "fundingAskTakenBack");
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(fundingTestPath(initiativeTo(asking, "changeInitiative").id));
}

export { Nothing as default } from "~/components/nothing";
