import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { takePart } from "~/domain/competence/training-writing.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { choice } from "~/http/fields";
import { readButton, refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const presentForm = z.object({ present: choice(["yes", "no"] as const, "wrongValue") });

/** Says that the member took part in a training that has been held, or takes that back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "recordTraining");
  const { present } = await readButton(request, presentForm);
  const refused = takePart(database(), member, params.id ?? "", present === "yes", now());
  if (refused) refusedButton(refused);
  const note = present === "yes" ? "trainingTaken" : "trainingLeft";
  return redirectWithNote(`/kunskap/utbildningar/${params.id}`, note);
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "recordTraining");
  return redirect(`/kunskap/utbildningar/${encodeURIComponent(params.id ?? "")}`);
}

export { Nothing as default } from "~/components/nothing";
