import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath, questionIn } from "~/components/archive/address";
import { viewerOf } from "~/domain/members/member";
import { noteSearch } from "~/domain/searches/recent.server";
import { noteVain } from "~/domain/searches/vain.server";
import { now } from "~/env.server";
import { tick } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { searchAside } from "~/threads/archive.server";

const madeForm = z.object({ search: z.string().max(10_000), foundNothing: tick() });

/** Notes a search that was made while the archive's page stood open; it posts the question as its address has it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  const { search, foundNothing } = await readButton(request, madeForm);
  const question = questionIn(new URLSearchParams(search));
  noteSearch(database(), member.id, question, now());
  if (foundNothing) {
    // What the page says of it is looked up again: only that which finds nothing is noted as such.
    const { total } = await searchAside(database(), viewerOf(member), question, now());
    noteVain(database(), question, total, now());
  }
  return Response.json({ noted: true });
}

/** Only posted to; whoever comes by the address is taken to the archive. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepSearches");
  return redirect(archivePath);
}
