import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { initiativePath } from "~/domain/funding/initiative";
import { initiativeContent } from "~/domain/funding/initiative-writing.server";
import { takeQuestionBack } from "~/domain/funding/test-asking.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes the question to the head back, and with it its link. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id, there } = initiativeToAskOf(asking);
  const shown = await readButton(
    asking.request,
    z.object({ testId: z.string().max(80), version: shownVersion() }),
  );
  const refused = takeQuestionBack(database(), member, id, shown, now());
  if (refused) refusedButton(refused);
  return redirectWithNote(there, "fundingAskTakenBack");
}

/** Only posted to; whoever comes by the address is taken to the initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  return redirect(initiativeToAskOf(asking).there);
}

function initiativeToAskOf({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id, content } = found(initiativeContent(database(), params.id ?? ""));
  requireRight(member, "changeInitiative", { unitId: content.unitId });
  return { member, id, there: `${initiativePath(id)}#provning` };
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
