import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { actionThing } from "~/domain/actions/action";
import { actionFor } from "~/domain/actions/actions.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The action in the address, to whoever sees it: the domain gives nobody else one. */
export function actionToSee({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeActions");
  const action = found(actionFor(database(), member, params.id ?? ""));
  return { member, action, thing: actionThing(action) };
}

/** The same, to whoever has the right to it. */
export function actionTo(asking: Asking, right: "changeAction" | "reportAction") {
  const asked = actionToSee(asking);
  requireRight(asked.member, right, asked.thing);
  return asked;
}
