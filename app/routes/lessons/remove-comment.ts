import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { commentById, removeComment } from "~/domain/lessons/comments.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes a comment: the own one, or as coordinator any. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "comment");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  const comment = found(commentById(database(), params.comment ?? ""));
  found(comment.lessonId === lesson.id ? comment : null);
  requireRight(member, "removeComment", comment);
  removeComment(database(), member, comment.id, now());
  return redirectWithNote(`/lardomar/${lesson.id}#kommentarer`, "commentRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "comment");
  return redirect(`/lardomar/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
