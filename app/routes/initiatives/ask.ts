import { database } from "#db/client.server";
import { fundingTestPath } from "~/addresses/register";
import { askHead } from "~/domain/funding/test-asking.server";
import { isRefusal } from "~/domain/refusal";
import { initiativeTo } from "~/doors/initiatives.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Asks the unit's head to test external funding for an initiative. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id } = initiativeTo(asking, "changeInitiative");
  const asked = askHead(database(), member, id, now());
  if (isRefusal(asked)) refusedButton(asked);
  return redirectWithNote(fundingTestPath(id), "fundingAsked", asked.name);
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(fundingTestPath(initiativeTo(asking, "changeInitiative").id));
}

export { Nothing as default } from "~/components/nothing";
