import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { initiativeContent } from "~/domain/funding/initiative-writing.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** What is said of the initiative in the address, to whoever has the right to it. */
export function initiativeTo(
  { request, context, params }: Asking,
  right: "changeInitiative" | "signFundingTest",
) {
  const member = requireMember({ request, context }, "seeRegister");
  const initiative = found(initiativeContent(database(), params.id ?? ""));
  requireRight(member, right, { unitId: initiative.content.unitId });
  return { member, ...initiative };
}
