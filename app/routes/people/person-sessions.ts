import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { endSessionsFor } from "~/domain/members/sessions.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Signs a person out everywhere, when a computer or telephone is lost. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "endSessions");
  const ended = endSessionsFor(database(), member, params.id ?? "", now());
  if (isRefusal(ended)) return refusedButton(ended);
  return redirectWithNote(`${personPath(params.id ?? "")}#inloggningar`, "sessionsEnded");
}

export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(personPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
