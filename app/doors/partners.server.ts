import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { partnerContent } from "~/domain/partners/writing.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** What the register says of the partner in the address, to whoever may change it. */
export function partnerToChange({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeRegister");
  const partner = found(partnerContent(database(), params.id ?? ""));
  const { responsibleId, unitId } = partner.content;
  requireRight(member, "changePartner", { personId: responsibleId, unitId });
  return { member, partner };
}

/** The same, to whoever tends the register and may make two partners one. */
export function partnerToMerge({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "changeRegister");
  return { member, partner: found(partnerContent(database(), params.id ?? "")) };
}
