import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { removeInformed } from "~/domain/members/informed.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes somebody off the list of those whom a group informs. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id = "", informed = "" } = params;
  found(removeInformed(database(), member, id, informed, now()) ? null : member);
  return redirectWithNote(`${groupPath(id)}/kannedom`, "informedRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/kannedom`);
}

export { Nothing as default } from "~/components/nothing";
