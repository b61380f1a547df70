import { z } from "zod";
import { database } from "#db/client.server";
import { brake, placeOf } from "~/auth/brakes.server";
import { startOpenId } from "~/auth/openid.server";
import { requireWay } from "~/auth/ways.server";
import { now } from "~/env.server";
import { redirectWithNote, safePath } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, data, redirect } from "~/remix.server";

const startButton = z.object({ till: z.string().max(1000).optional(), long: tick(), again: tick() });

/** Sends whoever wants in to the municipality's own sign-in. Open to everyone. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("openid");
  const { till, long, again } = await readButton(request, startButton);
  const wait = await brake(database(), "openIdFromPlace", placeOf(context.visit.address));
  if (wait !== null) {
    context.visit.wait = wait;
    throw data({ key: "tooManyTries" }, { status: 429 });
  }
  const started = await startOpenId(database(), { till: safePath(till), long, again }, now());
  if (!started) return redirectWithNote(`/logga-in?till=${encodeURIComponent(safePath(till))}`, "openidDown");
  return redirect(started.to, { headers: { "Set-Cookie": started.cookie } });
}

export async function loader() {
  return redirect("/logga-in");
}

export { Nothing as default } from "~/components/nothing";
