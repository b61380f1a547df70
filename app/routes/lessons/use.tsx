import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { UseForm } from "~/components/lessons/uses";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { usedForm } from "~/domain/lessons/lesson-form";
import { tellUse, usesOf } from "~/domain/lessons/uses.server";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** That somebody has used a lesson, and what for; the page shows the form alone, when something was wrong with it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "useLesson");
  const mine = usesOf(database(), lesson.id).find((use) => use.personId === member.id);
  return { id: lesson.id, title: lesson.title, purpose: mine?.purpose ?? "" };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "useLesson");
  const form = await readForm(asking.request, usedForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  found(tellUse(database(), member, lesson.id, form.value.purpose, now()) || null);
  return redirectWithNote(`${lessonPath(lesson.id)}#anvandning`, "lessonUsed");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.uses.title}: ${lesson.title}`,
};

export default function UseLesson() {
  const words = useWords();
  const { id, title, purpose } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={words.lessons.uses.title}
      />
      <Column>
        <UseForm lessonId={id} purpose={purpose} answer={answer} />
      </Column>
    </>
  );
}
