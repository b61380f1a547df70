import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { newsletterById } from "~/domain/newsletters/newsletters.server";
import { sendNewsletter } from "~/domain/newsletters/sending.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const sendForm = z.object({ version: shownVersion() });

/** Sends a newsletter, once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  const form = await readForm(request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const answer = found(sendNewsletter(database(), member, letter.id, form.value.version, now()));
  if (isRefusal(answer))
    return redirectWithNote(
      `/nyhetsbrev/${letter.id}`,
      answer.refused === "newsletterEmpty" ? "newsletterTellsNothing" : "newsletterChanged",
    );
  return redirectWithNote(`/nyhetsbrev/${letter.id}`, "newsletterSent", String(answer.letters));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  return redirect(`/nyhetsbrev/${letter.id}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
