import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { inquiriesPath } from "~/components/archive/search-ways";
import { closeInquiry } from "~/domain/inquiries/asking.server";
import { inquiryTo } from "~/doors/inquiries.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that a question needs no more answers. */
export async function action(asking: ActionFunctionArgs) {
  const { inquiry } = inquiryTo(asking, "closeInquiry");
  closeInquiry(database(), inquiry.id, now());
  return redirectWithNote(`${inquiriesPath}/${inquiry.id}`, "inquiryClosed");
}

export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "askNetwork");
  return redirect(`${inquiriesPath}/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
