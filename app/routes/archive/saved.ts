import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { addressOf } from "~/components/archive/address";
import { savedById } from "~/domain/searches/saved.server";
import { found } from "~/http/answers.server";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Makes a saved search: the address that letters lead to, whatever the search has become. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  return redirect(addressOf(found(savedById(database(), member.id, params.id ?? "")).question));
}

export { Nothing as default } from "~/components/nothing";
