import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { endMembership } from "~/domain/members/group-members.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Ends one person's membership of a group. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const refused = endMembership(database(), member, params.id ?? "", params.person ?? "", now());
  found(refused ? null : member);
  return redirectWithNote(`${groupPath(params.id ?? "")}/ledamoter`, "memberEnded");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/ledamoter`);
}

export { Nothing as default } from "~/components/nothing";
