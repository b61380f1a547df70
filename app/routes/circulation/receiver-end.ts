import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { endReceiver, receiverById } from "~/domain/circulation/receivers.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Ends a receiver; what they have received stays. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "circulate");
  found(endReceiver(database(), member, params.id ?? "", now()) || null);
  return redirectWithNote("/spridning/mottagare", "receiverEnded");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "circulate");
  found(receiverById(database(), params.id ?? ""));
  return redirect("/spridning/mottagare");
}

export { Nothing as default } from "~/components/nothing";
