import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { inquiriesPath } from "~/components/archive/search-ways";
import { declineInquiry } from "~/domain/inquiries/answering.server";
import { inquiryById, inquiryThing } from "~/domain/inquiries/inquiries.server";
import { declineForm } from "~/domain/inquiries/inquiry-form";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that the member cannot answer, and passes the question on when they know somebody. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "askNetwork");
  const inquiry = found(inquiryById(database(), member, params.id ?? ""));
  requireRight(member, "answerInquiry", inquiryThing(inquiry));
  const { passTo } = await readButton(request, declineForm);
  const refused = declineInquiry(database(), member, inquiry.id, passTo, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`${inquiriesPath}/${inquiry.id}`, passTo ? "inquiryPassedOn" : "inquiryDeclined");
}

export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "askNetwork");
  return redirect(`${inquiriesPath}/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
