import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { requireMember } from "~/auth/visit.server";
import { startAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { actionTo } from "~/doors/actions.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that an action is under way. */
export async function action(asking: ActionFunctionArgs) {
  const { member, action: reported } = actionTo(asking, "reportAction");
  const refused = startAction(database(), member, reported.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(actionPath(reported.id), "actionStarted");
}

/** Only posted to; whoever comes by the address is taken to the action. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeActions");
  return redirect(actionPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
