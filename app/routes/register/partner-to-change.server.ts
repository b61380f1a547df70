import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { partnerContent } from "~/domain/partners/writing.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The partner of an address, for a member who may change what is said of it. */
export function partnerToChange({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const partner = found(partnerContent(database(), params.id ?? ""));
  const { responsibleId, unitId } = partner.content;
  requireRight(member, "changePartner", { personId: responsibleId, unitId });
  return { member, partner };
}
