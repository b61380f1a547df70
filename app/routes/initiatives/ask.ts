import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { initiativePath } from "~/domain/funding/initiative";
import { initiativeContent } from "~/domain/funding/initiative-writing.server";
import { askHead } from "~/domain/funding/test-asking.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Asks the unit's head to test external funding for an initiative. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id, there } = initiativeToAskOf(asking);
  const asked = askHead(database(), member, id, now());
  if (isRefusal(asked)) refusedButton(asked);
  return redirectWithNote(there, "fundingAsked", asked.name);
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
