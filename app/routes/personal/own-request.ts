import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { askToLeave } from "~/domain/personal/leaving.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const wantedForm = z.object({ wanted: z.enum(["0", "1"]) });

/** Asks to be forgotten, or takes it back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const wanted = (await readButton(request, wantedForm)).wanted === "1";
  askToLeave(database(), member, wanted, now());
  return wanted
    ? redirectWithNote("/min-sida/uppgifter/avslut", "leaveAsked")
    : redirectWithNote("/min-sida/uppgifter#lamna", "leaveTakenBack");
}

export async function loader() {
  return redirect("/min-sida/uppgifter");
}

export { Nothing as default } from "~/components/nothing";
