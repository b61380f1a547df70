import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { requireMember } from "~/auth/visit.server";
import { reopenAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { actionTo } from "~/doors/actions.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Opens a done action again. */
export async function action(asking: ActionFunctionArgs) {
  const { member, action: reported } = actionTo(asking, "reportAction");
  const refused = reopenAction(database(), member, reported.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(actionPath(reported.id), "actionReopened");
}

/** Only posted to; whoever comes by the address is taken to the action. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeActions");
  return redirect(actionPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
