import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { inquiryById, inquiryThing } from "~/domain/inquiries/inquiries.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The question in the address, to whoever has the right to it. `before` is asked first, without the question. */
export function inquiryTo(
  { request, context, params }: Asking,
  right: "seeInquiry" | "answerInquiry" | "closeInquiry",
  before: "askNetwork" | "writeLesson" = "askNetwork",
) {
  const member = requireMember({ request, context }, before);
  const inquiry = found(inquiryById(database(), member, params.id ?? ""));
  const thing = inquiryThing(inquiry);
  requireRight(member, right, thing);
  return { member, inquiry, thing };
}
