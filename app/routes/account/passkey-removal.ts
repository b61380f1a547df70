import { z } from "zod";
import { database } from "#db/client.server";
import { requireFresh } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { removePasskey } from "~/domain/members/passkeys.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const removalButton = z.object({ passkey: z.string().min(1).max(1500) });

/** Takes one of the member's own keys away. Safe to press twice. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  requireFresh({ context }, member, "/min-sida/nycklar");
  const { passkey } = await readButton(request, removalButton);
  const refused = removePasskey(database(), member, passkey, waysOffered(), now());
  if (refused) return refusedButton(refused);
  return redirectWithNote("/min-sida/nycklar", "passkeyRemoved");
}

export async function loader() {
  return redirect("/min-sida/nycklar");
}

export { Nothing as default } from "~/components/nothing";
