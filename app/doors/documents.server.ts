import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { documentById } from "~/domain/documents/documents.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The document in the address, to whoever may read it and has the right. */
export function documentTo({ request, context, params }: Asking, right: "seeDocuments" | "keepDocuments") {
  const member = requireMember({ request, context }, right);
  const document = found(documentById(database(), params.id ?? ""));
  requireRight(member, "readDocument", document);
  return { member, document };
}
