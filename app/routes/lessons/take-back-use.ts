import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { takeBackUse } from "~/domain/lessons/uses.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes back that one has used a lesson. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "useLesson", lesson);
  takeBackUse(database(), member, lesson.id, now());
  return redirectWithNote(`/lardomar/${lesson.id}#anvandning`, "useTakenBack");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeLessons");
  return redirect(`/lardomar/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
