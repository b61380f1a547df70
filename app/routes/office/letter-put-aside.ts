import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { letterById } from "~/domain/outbox/outbox.server";
import { putLetterAside } from "~/domain/outbox/tending.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Puts a failed letter aside. Pressing twice does it once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "putLetterAside");
  const letter = found(letterById(database(), params.id ?? ""));
  const aside = putLetterAside(database(), member, letter.id, now());
  return aside
    ? redirectWithNote(`/utkorg/${letter.id}`, "letterPutAside")
    : redirect(`/utkorg/${letter.id}`);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "putLetterAside");
  return redirect(`/utkorg/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
