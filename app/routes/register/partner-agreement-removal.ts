import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { removeAgreement } from "~/domain/partners/agreements.server";
import { partnerContent } from "~/domain/partners/writing.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes an agreement that was written in by mistake. */
export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  removeAgreement(database(), member, partner.id, asking.params.agreement ?? "", now());
  return redirectWithNote(`/register/partner/${partner.id}#avtal`, "agreementRemoved");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(`/register/partner/${partnerToChange(asking).partner.id}#avtal`);
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
