import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath, questionIn } from "~/components/archive/address";
import { noteSearch } from "~/domain/searches/recent.server";
import { now } from "~/env.server";
import { readTyped } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Notes a search that was made while the archive's page stood open; it posts the question as its address has it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  const question = questionIn(asSearch(await readTyped(request)));
  noteSearch(database(), member.id, question, now());
  return Response.json({ noted: true });
}

const asSearch = (typed: Record<string, string | string[]>) =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );

/** Only posted to; whoever comes by the address is taken to the archive. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepSearches");
  return redirect(archivePath);
}
