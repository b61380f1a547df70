import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { requireMember, requireRight } from "~/auth/visit.server";
import { commentById, removeComment } from "~/domain/lessons/comments.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes a comment: the own one, or as coordinator any. */
export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "readLesson", "comment");
  const comment = found(commentById(database(), asking.params.comment ?? ""));
  found(comment.lessonId === lesson.id ? comment : null);
  requireRight(member, "removeComment", comment);
  removeComment(database(), member, comment.id, now());
  return redirectWithNote(`${lessonPath(lesson.id)}#kommentarer`, "commentRemoved");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "comment");
  return redirect(lessonPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
