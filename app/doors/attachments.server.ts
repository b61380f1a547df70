import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { subjectOf } from "~/domain/attachments/attachment";
import { attachmentFor } from "~/domain/attachments/attachments.server";
import { holderOf } from "~/domain/attachments/holder.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** What files hang on in the address, to whoever may read it. */
export function holderToRead({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeAttachments");
  const subject = found(subjectOf(params.subject));
  const holder = found(holderOf(database(), member, subject, params.id ?? ""));
  requireRight(member, holder.reads, holder.thing);
  return { member, holder };
}

/** The same, to whoever may attach files to it. */
export function holderToAttachTo(asking: Asking) {
  const asked = holderToRead(asking);
  requireRight(asked.member, asked.holder.attaches, asked.holder.thing);
  return asked;
}

/** The file in the address, to whoever may read what it hangs on. */
export function attachmentToRead({ request, context, params }: Asking) {
  const member = requireMember({ request, context }, "seeAttachments");
  const { attachment, holder } = found(attachmentFor(database(), member, params.id ?? ""));
  requireRight(member, holder.reads, holder.thing);
  return { member, attachment, holder };
}

/** The same, to whoever may remove it. */
export function attachmentToRemove(asking: Asking) {
  const asked = attachmentToRead(asking);
  requireRight(asked.member, asked.holder.attaches, asked.holder.thing);
  return asked;
}
