import { z } from "zod";
import { database } from "#db/client.server";
import { endOpenId } from "~/auth/openid.server";
import { closeSession, hintOf } from "~/auth/sessions.server";
import { currentSession } from "~/auth/visit.server";
import { tick } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { noteHeader } from "~/http/note.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const signOutButton = z.object({ clear: tick() });

/**
 * Ends the session, and with whoever came in by the identity provider the one there. Open to everyone and safe to call
 * twice. What has been written and not yet saved stays in the browser, unless the person says that the computer is shared:
 * then it is emptied of everything that is ours.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { clear } = await readButton(request, signOutButton);
  const session = currentSession({ request, context });
  const hint = session?.way === "openid" ? hintOf(database(), request) : null;
  const forgotten = closeSession(database(), session);
  const headers = new Headers({ "Clear-Site-Data": clear ? '"cache", "storage"' : '"cache"' });
  headers.append("Set-Cookie", forgotten);
  headers.append("Set-Cookie", noteHeader(clear ? "signedOutAndCleared" : "signedOut"));
  const elsewhere = session?.way === "openid" ? await endOpenId(hint) : null;
  return redirect(elsewhere ?? "/logga-in", { headers });
}

export async function loader() {
  return redirect("/");
}

export { Nothing as default } from "~/components/nothing";
