import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { inquiriesPath } from "~/components/archive/search-ways";
import { declineInquiry } from "~/domain/inquiries/answering.server";
import { declineForm } from "~/domain/inquiries/inquiry-form";
import { isRefusal } from "~/domain/refusal";
import { inquiryTo } from "~/doors/inquiries.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that the member cannot answer, and passes the question on when they know somebody. */
export async function action(asking: ActionFunctionArgs) {
  const { member, inquiry } = inquiryTo(asking, "answerInquiry");
  const { passTo } = await readButton(asking.request, declineForm);
  const refused = declineInquiry(database(), member, inquiry.id, passTo, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`${inquiriesPath}/${inquiry.id}`, passTo ? "inquiryPassedOn" : "inquiryDeclined");
}

export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "askNetwork");
  return redirect(`${inquiriesPath}/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
