import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { proposeDisposal } from "~/domain/retention/lists.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

/** Looks at once for what is due, rather than on the first of the month. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireMember({ request, context }, "approveDisposal");
  const list = proposeDisposal(database(), now());
  return redirectWithNote("/installningar/gallring", list ? "disposalProposed" : "nothingDue");
}

export async function loader() {
  return redirect("/installningar/gallring");
}

export { Nothing as default } from "~/components/nothing";
