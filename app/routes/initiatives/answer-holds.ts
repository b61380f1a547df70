import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { initiativePath } from "~/domain/funding/initiative";
import { initiativeContent } from "~/domain/funding/initiative-writing.server";
import { letAnswerHold } from "~/domain/funding/matching.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The head says that an answer still holds, whatever a new call offers. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id, there } = initiativeToAnswerFor(asking);
  const { call } = await readButton(asking.request, z.object({ call: chosenId("wrongValue") }));
  const refused = letAnswerHold(database(), member, id, call, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(there, "fundingHolds");
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(initiativeToAnswerFor(asking).there);
}

function initiativeToAnswerFor({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id, content } = found(initiativeContent(database(), params.id ?? ""));
  requireRight(member, "signFundingTest", { unitId: content.unitId });
  return { member, id, there: `${initiativePath(id)}#provning` };
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
