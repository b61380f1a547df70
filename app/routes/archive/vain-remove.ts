import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { vainPath } from "~/components/archive/search-ways";
import { forgetVain } from "~/domain/searches/vain.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes words off the list of what was searched for in vain. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireMember({ request, context }, "seeVainSearches");
  const { text } = await readButton(request, z.object({ text: z.string().min(1).max(200) }));
  forgetVain(database(), text);
  return redirectWithNote(vainPath, "vainForgotten");
}

export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeVainSearches");
  return redirect(vainPath);
}

export { Nothing as default } from "~/components/nothing";
