import { database } from "#db/client.server";
import { goalPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { goalContent } from "~/domain/goals/goal-writing.server";
import { removeIndicator } from "~/domain/goals/indicators.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes an indicator out of a goal, as long as no outcome of it has been followed up. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const goal = found(goalContent(database(), params.id ?? ""));
  const which = { goalId: goal.id, id: params.indicator ?? "" };
  const refused = removeIndicator(database(), member, which, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(`${goalPath(goal.id)}#indikatorer`, "indicatorRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  return redirect(goalPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
