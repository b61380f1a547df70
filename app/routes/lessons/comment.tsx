import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { CommentForm } from "~/components/lessons/comments";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { commentOnLesson } from "~/domain/lessons/comments.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { prose } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const commentForm = z.object({ comment: prose(4000).pipe(z.string().min(1, "commentMissing")) });

/** A comment on a lesson; the page shows the form alone, when something was wrong with it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "comment");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  return { id: lesson.id, title: lesson.title };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "comment");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  const form = await readForm(request, commentForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  found(commentOnLesson(database(), member, lesson.id, form.value.comment, now()));
  return redirectWithNote(`/lardomar/${lesson.id}#kommentarer`, "commented");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.comments.title}: ${lesson.title}`,
};

export default function CommentOnLesson() {
  const words = useWords();
  const { id, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={[
          { to: "/lardomar", label: words.lessons.list.title },
          { to: `/lardomar/${id}`, label: title },
        ]}
        title={words.lessons.comments.title}
      />
      <Column>
        <CommentForm lessonId={id} answer={answer} />
      </Column>
    </>
  );
}
