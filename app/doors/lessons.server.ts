import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { viewerOf } from "~/domain/members/member";
import type { Right } from "~/domain/members/permissions";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The lesson in the address, to whoever may read it and has the right to it. `before` is asked first, without the lesson. */
export function lessonTo(
  { request, context, params }: Asking,
  right: Extract<
    Right,
    | "readLesson"
    | "changeLesson"
    | "chooseLessonReaders"
    | "sendLessonForReview"
    | "sendLessonBack"
    | "useLesson"
    | "seeHistory"
  >,
  before: "seeLessons" | "comment" = "seeLessons",
) {
  const member = requireMember({ request, context }, before);
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  if (right !== "readLesson") requireRight(member, right, lesson);
  return { member, lesson };
}
