import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { incomingLetter, putLetterAside } from "~/domain/information/incoming.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "takeInLetters");
  return redirect("/information/inkommet");
}

/** Puts a letter that waits aside, so that it becomes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "takeInLetters");
  const letter = found(incomingLetter(database(), params.id ?? ""));
  putLetterAside(database(), member, letter.id, now());
  return redirectWithNote("/information/inkommet", "incomingPutAside");
}

export { Nothing as default } from "~/components/nothing";
