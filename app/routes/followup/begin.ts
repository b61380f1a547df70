import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { writePath } from "~/components/followup/address";
import { startFollowup } from "~/domain/followup/starting.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Begins the follow-up of a year. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const year = Number(params.year);
  const begun = startFollowup(database(), member, year, now());
  if (isRefusal(begun)) refusedButton(begun);
  return redirectWithNote(writePath(year), "followupBegun");
}

/** Only posted to; whoever comes by the address is taken to the desk. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  return redirect(writePath(Number(params.year) || 0));
}

export { Nothing as default } from "~/components/nothing";
