import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { removeBreak } from "~/domain/members/breaks.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a break of a group away. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id = "", break: which = "" } = params;
  found(removeBreak(database(), member, id, which, now()) ? null : member);
  return redirectWithNote(`${groupPath(id)}/lov`, "breakRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/lov`);
}

export { Nothing as default } from "~/components/nothing";
