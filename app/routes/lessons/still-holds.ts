import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { stillHolds } from "~/domain/lessons/look-again.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readTyped } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says that a lesson still holds: from its page, or from the list of those to look at. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  requireRight(member, "changeLesson", lesson);
  const typed = await readTyped(request);
  found(stillHolds(database(), member, lesson.id, now()) || null);
  return redirectWithNote(
    typed.from === "list" ? "/lardomar/att-se-over" : `/lardomar/${lesson.id}`,
    "lessonStillHolds",
  );
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeLessons");
  return redirect(`/lardomar/${encodeURIComponent(params.id ?? "")}`);
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
