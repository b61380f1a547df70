import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath } from "~/components/archive/address";
import { clearSearches } from "~/domain/searches/recent.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Forgets what the member has searched for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  clearSearches(database(), member.id);
  return redirectWithNote(archivePath, "searchesCleared");
}

export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepSearches");
  return redirect(archivePath);
}

export { Nothing as default } from "~/components/nothing";
