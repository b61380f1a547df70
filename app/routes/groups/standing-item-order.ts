import { z } from "zod";
import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { moveStandingItem, standingItemsOf } from "~/domain/members/standing-items.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { choice } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const stepForm = z.object({ step: choice(["up", "down"] as const, "wrongValue") });

/** Moves a standing item one step up or down. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id = "", item = "" } = params;
  found(standingItemsOf(database(), id).find((each) => each.id === item));
  const pressed = await readButton(request, stepForm);
  found(moveStandingItem(database(), member, id, item, pressed.step, now()) ? null : member);
  return redirect(`${groupPath(id)}/punkter`);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/punkter`);
}

export { Nothing as default } from "~/components/nothing";
