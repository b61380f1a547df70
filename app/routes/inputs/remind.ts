import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { inputsPath } from "~/domain/followup/inputs";
import { remindUnits } from "~/domain/followup/inputs-reminding.server";
import { canBeFollowedUp } from "~/domain/followup/starting.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Reminds the units that have not answered. */
export async function action(asking: ActionFunctionArgs) {
  const { member, year } = yearOf(asking);
  const reminded = remindUnits(database(), member, year, now());
  if (isRefusal(reminded)) refusedButton(reminded);
  const there = `${inputsPath(year)}#tysta`;
  if (reminded.letters === 0) return redirectWithNote(there, "inputsRemindedNobody");
  return redirectWithNote(there, "inputsReminded", String(reminded.letters));
}

/** Only posted to; whoever comes by the address is taken to the units' answers. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(inputsPath(yearOf(asking).year));
}

function yearOf({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "askForInputs");
  return { member, year: found(canBeFollowedUp(database(), params.year, now())) };
}

export { Nothing as default } from "~/components/nothing";
