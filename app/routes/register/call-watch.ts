import { z } from "zod";
import { database } from "#db/client.server";
import { callPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { callById } from "~/domain/funding/calls.server";
import { watchCall } from "~/domain/funding/watches.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ wanted: z.enum(["0", "1"]) });

/** Puts a call's last day in the member's own calendar, or takes it out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id } = found(callById(database(), params.id ?? ""));
  const wanted = (await readButton(request, buttonForm)).wanted === "1";
  const refused = watchCall(database(), member, id, wanted, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(callPath(id), wanted ? "callWatched" : "callUnwatched");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeRegister");
  return redirect(callPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
