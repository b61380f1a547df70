import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath } from "~/components/archive/address";
import { removeSaved, savedById } from "~/domain/searches/saved.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes one of the member's saved searches. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  const saved = found(savedById(database(), member.id, params.id ?? ""));
  removeSaved(database(), member.id, saved.id, now());
  return redirectWithNote(archivePath, "searchRemoved");
}

export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepSearches");
  return redirect(archivePath);
}

export { Nothing as default } from "~/components/nothing";
