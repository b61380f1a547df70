import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { entryContent } from "~/domain/information/content.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** What is written in the entry in the address, to whoever has the right to it. */
export function entryTo(
  { request, context, params }: Asking,
  right: "changeInformation" | "removeInformation",
) {
  const member = requireMember({ request, context }, "seeInformation");
  const entry = found(entryContent(database(), params.id ?? ""));
  requireRight(member, right, { unitId: entry.content.unitId, authorId: entry.createdBy });
  return { member, entry };
}
