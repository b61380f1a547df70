import { z } from "zod";
import { database } from "#db/client.server";
import { closeSession } from "~/auth/sessions.server";
import { currentSession } from "~/auth/visit.server";
import { tick } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { noteHeader } from "~/http/note.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const signOutButton = z.object({ clear: tick() });

/**
 * Ends the session. Open to everyone and safe to call twice. What has been written and not yet saved stays in the browser, unless
 * the person says that the computer is shared: then it is emptied of everything that is ours.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { clear } = await readButton(request, signOutButton);
  const forgotten = closeSession(database(), currentSession({ request, context }));
  const headers = new Headers({ "Clear-Site-Data": clear ? '"cache", "storage"' : '"cache"' });
  headers.append("Set-Cookie", forgotten);
  headers.append("Set-Cookie", noteHeader(clear ? "signedOutAndCleared" : "signedOut"));
  return redirect("/logga-in", { headers });
}

export async function loader() {
  return redirect("/");
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
