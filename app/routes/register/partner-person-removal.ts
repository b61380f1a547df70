import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { removePerson } from "~/domain/partners/people.server";
import { partnerContent } from "~/domain/partners/writing.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes somebody at a partner from the register. */
export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  removePerson(database(), member, partner.id, asking.params.person ?? "", now());
  return redirectWithNote(`/register/partner/${partner.id}#personer`, "partnerPersonRemoved");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(`/register/partner/${partnerToChange(asking).partner.id}#personer`);
}

function partnerToChange({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const partner = found(partnerContent(database(), params.id ?? ""));
  const { responsibleId, unitId } = partner.content;
  requireRight(member, "changePartner", { personId: responsibleId, unitId });
  return { member, partner };
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
