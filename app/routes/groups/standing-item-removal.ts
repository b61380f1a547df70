import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { removeStandingItem } from "~/domain/members/standing-items.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a standing item away. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id = "", item = "" } = params;
  found(removeStandingItem(database(), member, id, item, now()) ? null : member);
  return redirectWithNote(`${groupPath(id)}/punkter`, "itemRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return redirect(`${groupPath(encodeURIComponent(params.id ?? ""))}/punkter`);
}

export { Nothing as default } from "~/components/nothing";
