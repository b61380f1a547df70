import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { inputsPath } from "~/domain/followup/inputs";
import { revokeInputLink } from "~/domain/followup/inputs-asking.server";
import { canBeFollowedUp } from "~/domain/followup/starting.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Revokes a unit's link. */
export async function action(asking: ActionFunctionArgs) {
  const { member, which } = unitOf(asking);
  const changed = revokeInputLink(database(), member, which, now());
  if (isRefusal(changed)) refusedButton(changed);
  return redirectWithNote(inputsPath(which.year), "linkRevoked", changed.name);
}

/** Only posted to; whoever comes by the address is taken to the units' answers. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(inputsPath(unitOf(asking).which.year));
}

function unitOf({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "askForInputs");
  const year = found(canBeFollowedUp(database(), params.year, now()));
  return { member, which: { year, unitId: params.unit ?? "" } };
}

export { Nothing as default } from "~/components/nothing";
