import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { removeAgreement } from "~/domain/partners/agreements.server";
import { partnerToChange } from "~/doors/partners.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes an agreement that was written in by mistake. */
export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  removeAgreement(database(), member, partner.id, asking.params.agreement ?? "", now());
  return redirectWithNote(`${partnerPath(partner.id)}#avtal`, "agreementRemoved");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(`${partnerPath(partnerToChange(asking).partner.id)}#avtal`);
}

export { Nothing as default } from "~/components/nothing";
