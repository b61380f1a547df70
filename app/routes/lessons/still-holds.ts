import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { requireMember } from "~/auth/visit.server";
import { stillHolds } from "~/domain/lessons/look-again.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readTyped } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that a lesson still holds: from its page, or from the list of those to look at. */
export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  const typed = await readTyped(asking.request);
  found(stillHolds(database(), member, lesson.id, now()) || null);
  return redirectWithNote(
    typed.from === "list" ? "/lardomar/att-se-over" : lessonPath(lesson.id),
    "lessonStillHolds",
  );
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeLessons");
  return redirect(lessonPath(encodeURIComponent(params.id ?? "")));
}

export { Nothing as default } from "~/components/nothing";
