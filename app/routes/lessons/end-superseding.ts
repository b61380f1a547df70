import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { endSuperseding } from "~/domain/lessons/superseding.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that a lesson which was superseded holds by itself again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  requireRight(member, "changeLesson", lesson);
  endSuperseding(database(), member, lesson.id, now());
  return redirectWithNote(`/lardomar/${lesson.id}`, "supersedingEnded");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeLessons");
  return redirect(`/lardomar/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
