import { database } from "#db/client.server";
import { goalPath, policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { goalContent, removeGoal } from "~/domain/goals/goal-writing.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a goal out of its document, as long as nothing hangs on it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const goal = goalContent(database(), params.id ?? "");
  const refused = removeGoal(database(), member, params.id ?? "", now());
  if (refused) refusedButton(refused);
  return redirectWithNote(goal ? policyPath(goal.policyId) : "/mal", "goalRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  return redirect(goalPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
