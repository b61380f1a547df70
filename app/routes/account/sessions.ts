import { database } from "#db/client.server";
import { closeSession } from "~/auth/sessions.server";
import { currentSession, requireMember } from "~/auth/visit.server";
import { signOutEverywhere } from "~/domain/members/sessions.server";
import { now } from "~/env.server";
import { noteHeader } from "~/http/note.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

/** Signs the member out everywhere, here too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  signOutEverywhere(database(), member, now());
  const headers = new Headers();
  headers.append("Set-Cookie", closeSession(database(), currentSession({ request, context })));
  headers.append("Set-Cookie", noteHeader("signedOutEverywhere"));
  return redirect("/logga-in", { headers });
}

export async function loader() {
  return redirect("/min-sida");
}

export { Nothing as default } from "~/components/nothing";
