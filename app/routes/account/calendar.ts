import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { renewCalendarKey } from "~/domain/members/own-page.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const wantedForm = z.object({ wanted: z.enum(["0", "1"]) });

/** Makes a new private calendar address, or takes it away. An earlier address stops working at once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const pressed = await readButton(request, wantedForm);
  const wanted = pressed.wanted === "1";
  renewCalendarKey(database(), member, wanted, now());
  return redirectWithNote("/min-sida#kalender", wanted ? "calendarMade" : "calendarRemoved");
}

export async function loader() {
  return redirect("/min-sida");
}

export { Nothing as default } from "~/components/nothing";
