import { database } from "#db/client.server";
import { closeSession } from "~/auth/sessions.server";
import { currentSession } from "~/auth/visit.server";
import { noteHeader } from "~/http/note.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

/** Ends the session. Open to everyone and safe to call twice. */
export async function action({ request, context }: ActionFunctionArgs) {
  const forgotten = closeSession(database(), currentSession({ request, context }));
  const headers = new Headers({ "Clear-Site-Data": '"cache"' });
  headers.append("Set-Cookie", forgotten);
  headers.append("Set-Cookie", noteHeader("signedOut"));
  return redirect("/logga-in", { headers });
}

export async function loader() {
  return redirect("/");
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
