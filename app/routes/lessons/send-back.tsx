import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { sendBackForm } from "~/domain/lessons/lesson-form";
import { sendBack } from "~/domain/lessons/review.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Sends a lesson that waits for review back to its author, with a word of what is to be better. */
export async function loader(asking: LoaderFunctionArgs) {
  const { lesson } = lessonTo(asking, "sendLessonBack");
  return { id: lesson.id, title: lesson.title, authorName: lesson.authorName };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "sendLessonBack");
  const form = await readForm(asking.request, sendBackForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  found(sendBack(database(), member, lesson.id, form.value.word, now()) || null);
  return redirectWithNote("/lardomar", "lessonSentBack");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.review.sendBack}: ${lesson.title}`,
};

export default function SendBack() {
  const words = useWords();
  const { review } = words.lessons;
  const { id, title, authorName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={review.sendBack}
        lead={<Around passage={title}>{review.sendBackLead(title)}</Around>}
      />
      <Column>
        <Form action={`${lessonPath(id)}/granskning/aterlamning`} answer={answer}>
          <Field name="word" label={review.word} help={review.wordHelp(authorName)} rows={5} required />
          <Actions submit={review.sendBackSubmit}>
            <a href={lessonPath(id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
