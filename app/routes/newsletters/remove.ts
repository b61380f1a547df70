import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { newsletterById, removeNewsletter } from "~/domain/newsletters/newsletters.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readTyped, refusedForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Throws a newsletter away that has not been sent. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  const typed = await readTyped(request);
  const answer = removeNewsletter(database(), member, letter.id, now());
  if (isRefusal(answer)) return refusedForm(answer, typed);
  return redirectWithNote("/nyhetsbrev", "newsletterRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  return redirect(`/nyhetsbrev/${letter.id}`);
}

export { Nothing as default } from "~/components/nothing";
