import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireMember } from "~/auth/visit.server";
import { takeBackReferral } from "~/domain/meetings/referrals.server";
import { itemOnDesk } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesTo } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const takeBackForm = z.object({ referral: chosenId("wrongValue") });

/** Takes back a matter that has been sent to another group and not been answered. */
export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesTo(asking, "sendMatterOn");
  const item = found(itemOnDesk(database(), { meetingId: meeting.id, itemId: asking.params.itemId ?? "" }));
  const { referral } = await readButton(asking.request, takeBackForm);
  const refused = takeBackReferral(database(), member, { itemId: item.id, referralId: referral }, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`${minutesPath(meeting.id)}/punkter/${item.id}/vidare`, "matterTakenBack");
}

/** Only posted to; whoever comes by the address is taken to the form. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  const [id, itemId] = [params.id, params.itemId].map((each) => encodeURIComponent(each ?? ""));
  return redirect(`${minutesPath(id ?? "")}/punkter/${itemId}/vidare`);
}

export { Nothing as default } from "~/components/nothing";
