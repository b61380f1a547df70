import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { letterById } from "~/domain/outbox/outbox.server";
import { resendLetter } from "~/domain/outbox/tending.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Sends a failed letter once more. Pressing twice sends once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "resendLetter");
  const letter = found(letterById(database(), params.id ?? ""));
  const again = resendLetter(database(), member, letter.id, now());
  return again ? redirectWithNote(`/utkorg/${letter.id}`, "letterResent") : redirect(`/utkorg/${letter.id}`);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "resendLetter");
  return redirect(`/utkorg/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
