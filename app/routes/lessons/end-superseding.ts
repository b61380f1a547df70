import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { requireMember } from "~/auth/visit.server";
import { endSuperseding } from "~/domain/lessons/superseding.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that a lesson which was superseded holds by itself again. */
export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  endSuperseding(database(), member, lesson.id, now());
  return redirectWithNote(lessonPath(lesson.id), "supersedingEnded");
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeLessons");
  return redirect(lessonPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
