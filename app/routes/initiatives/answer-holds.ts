import { z } from "zod";
import { database } from "#db/client.server";
import { fundingTestPath } from "~/addresses/register";
import { letAnswerHold } from "~/domain/funding/matching.server";
import { isRefusal } from "~/domain/refusal";
import { initiativeTo } from "~/doors/initiatives.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The head says that an answer still holds, whatever a new call offers. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id } = initiativeTo(asking, "signFundingTest");
  const { call } = await readButton(asking.request, z.object({ call: chosenId("wrongValue") }));
  const refused = letAnswerHold(database(), member, id, call, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(fundingTestPath(id), "fundingHolds");
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(fundingTestPath(initiativeTo(asking, "signFundingTest").id));
}

export { Nothing as default } from "~/components/nothing";
