import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { subjectOf } from "~/domain/competence/competence";
import { takeBackCompetence } from "~/domain/competence/own.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const buttonForm = z.object({ subject: chosenId("wrongValue") });

/** Takes back what the member has told of themselves. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "tellCompetence");
  const subject = subjectOf((await readButton(request, buttonForm)).subject);
  if (subject) takeBackCompetence(database(), member, subject, now());
  return redirectWithNote("/kunskap/min", "competenceTakenBack");
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "tellCompetence");
  return redirect("/kunskap/min");
}

export { Nothing as default } from "~/components/nothing";
