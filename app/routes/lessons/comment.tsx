import { z } from "zod";
import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { CommentForm } from "~/components/lessons/comments";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { commentOnLesson } from "~/domain/lessons/comments.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { prose } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const commentForm = z.object({ comment: prose(4000).pipe(z.string().min(1, "commentMissing")) });

/** A comment on a lesson; the page shows the form alone, when something was wrong with it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { lesson } = lessonTo(asking, "readLesson", "comment");
  return { id: lesson.id, title: lesson.title };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "readLesson", "comment");
  const form = await readForm(asking.request, commentForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  found(commentOnLesson(database(), member, lesson.id, form.value.comment, now()));
  return redirectWithNote(`${lessonPath(lesson.id)}#kommentarer`, "commented");
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
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={words.lessons.comments.title}
      />
      <Column>
        <CommentForm lessonId={id} answer={answer} />
      </Column>
    </>
  );
}
