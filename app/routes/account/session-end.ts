import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { endOwnSession } from "~/domain/members/sessions.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const sessionButton = z.object({ handle: chosenId("wrongValue") });

/** Signs the member out on one other computer or telephone. Safe to press twice. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const { handle } = await readButton(request, sessionButton);
  endOwnSession(database(), member, handle, now());
  return redirectWithNote("/min-sida#inloggningar", "sessionEnded");
}

export async function loader() {
  return redirect("/min-sida");
}

export { Nothing as default } from "~/components/nothing";
