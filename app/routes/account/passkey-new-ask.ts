import { database } from "#db/client.server";
import { askForNewPasskey } from "~/auth/passkeys.server";
import { requireMember } from "~/auth/visit.server";
import { requireWay } from "~/auth/ways.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { now } from "~/env.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

/** What a device is asked so that it makes a new key, for the program of the member's page of keys. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("passkey");
  const member = requireMember({ request, context }, "keepOwnPage");
  const site = ["Träffpunkt", ourMunicipality(database())?.shortName].filter(Boolean).join(", ");
  return Response.json(await askForNewPasskey(database(), member, site, now()), {
    headers: { "Cache-Control": "private, no-store" },
  });
}

export async function loader() {
  return redirect("/min-sida/nycklar");
}
