import { database } from "#db/client.server";
import { brake, placeOf } from "~/auth/brakes.server";
import { askForPasskey } from "~/auth/passkeys.server";
import { requireWay } from "~/auth/ways.server";
import { now } from "~/env.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

/** What a device is to sign so that its owner gets in, for the program of the sign-in page. Open to everyone. */
export async function action({ context }: ActionFunctionArgs) {
  requireWay("passkey");
  const wait = await brake(database(), "passkeyFromPlace", placeOf(context.visit.address));
  if (wait !== null) return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  return Response.json(await askForPasskey(database(), now()), {
    headers: { "Cache-Control": "private, no-store" },
  });
}

export async function loader() {
  return redirect("/logga-in");
}
