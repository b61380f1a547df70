import { z } from "zod";
import { database } from "#db/client.server";
import { goalPath, policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { goalContent, moveGoal } from "~/domain/goals/goal-writing.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { choice } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const stepForm = z.object({ step: choice(["up", "down"] as const, "wrongValue") });

/** Moves a goal one step in its document. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const goal = found(goalContent(database(), params.id ?? ""));
  const { step } = await readButton(request, stepForm);
  const refused = moveGoal(database(), member, goal.id, step, now());
  if (refused) refusedButton(refused);
  return redirect(`${policyPath(goal.policyId)}#mal`);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  return redirect(goalPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
