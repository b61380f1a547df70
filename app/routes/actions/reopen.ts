import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { actionThing } from "~/domain/actions/action";
import { actionFor } from "~/domain/actions/actions.server";
import { reopenAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Opens a done action again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeActions");
  const reported = found(actionFor(database(), member, params.id ?? ""));
  requireRight(member, "reportAction", actionThing(reported));
  const refused = reopenAction(database(), member, reported.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/atgarder/${reported.id}`, "actionReopened");
}

/** Only posted to; whoever comes by the address is taken to the action. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeActions");
  return redirect(`/atgarder/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
