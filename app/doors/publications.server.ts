import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { requireMember, requireRight } from "~/auth/visit.server";
import { publishable } from "~/domain/publishing/rights.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The record that the gate in the address is for, to whoever may read it inside. */
export function recordAtGate({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeArchive");
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const id = params.id ?? "";
  const { thing, reads } = found(publishable(database(), member, kind, id));
  requireRight(member, reads, thing);
  return { member, kind, id, thing };
}

/** The same, to whoever may let it out and take it back. */
export function recordToPublish(asking: Asking) {
  const record = recordAtGate(asking);
  requireRight(record.member, "publishOutward", record.thing);
  return record;
}
