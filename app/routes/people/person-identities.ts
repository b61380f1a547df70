import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireFresh } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { untieIdentities } from "~/domain/members/identities.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes from an account that the municipality's sign-in opens it, when that has come to know the person by another name. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "letIn");
  requireFresh({ context }, member, personPath(params.id ?? ""));
  const refused = untieIdentities(database(), member, params.id ?? "", now());
  if (isRefusal(refused)) return refusedButton(refused);
  return redirectWithNote(`${personPath(params.id ?? "")}#inloggningar`, "identityUntied");
}

export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(personPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
