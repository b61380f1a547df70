import { z } from "zod";
import { database } from "#db/client.server";
import { visibilities } from "#db/words";
import { lessonPath } from "~/addresses/lessons";
import { requireRight } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Choice, Tick } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { Lacking } from "~/components/lessons/lacking";
import { PersonalDataPlaces } from "~/components/lessons/personal-data-found";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { lackingIn } from "~/domain/lessons/lesson";
import type { Lesson } from "~/domain/lessons/lesson-page.server";
import { personalDataIn } from "~/domain/lessons/personal-data";
import { publishLesson, withdrawLesson } from "~/domain/lessons/publishing.server";
import { contentOf } from "~/domain/lessons/writing.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, shownVersion } from "~/http/fields";
import { formAgain, formConflict, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const readersForm = z.object({
  readers: choice(visibilities, "readersMissing"),
  personalDataChecked: z.literal("1").optional(),
  version: shownVersion(),
});

/** Who may read a lesson: chosen here, changed here, and taken back to a draft. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "chooseLessonReaders");
  const content = contentOf(lesson);
  return {
    id: lesson.id,
    title: lesson.title,
    version: lesson.version,
    readers: lesson.visibility,
    lacking: lackingIn(content),
    places: personalDataIn(content),
    publishes: may(member, "publishLesson", lesson),
    mayWithdraw: lesson.visibility !== "draft" && may(member, "withdrawLesson", lesson),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "chooseLessonReaders");
  const form = await readForm(asking.request, readersForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { readers, version } = form.value;
  requireRight(member, readers === "draft" ? "withdrawLesson" : "publishLesson", lesson);
  const options = { personalDataChecked: form.value.personalDataChecked === "1" };
  const answer =
    readers === "draft"
      ? withdrawLesson(database(), member, lesson.id, version, now())
      : publishLesson(database(), member, lesson.id, readers, version, now(), options);
  if (isRefusal(answer)) {
    if (answer.refused === "changedMeanwhile") {
      const { visibility, version } = answer.current as Lesson;
      return formConflict(form.typed, { visibility, version });
    }
    return formAgain(
      { [answer.field === "personalDataChecked" ? answer.field : "form"]: answer.refused },
      form.typed,
    );
  }
  found(answer || null);
  return redirectWithNote(lessonPath(lesson.id), readers === "draft" ? "lessonWithdrawn" : "lessonPublished");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.publishing.title} ${lesson.title}`,
};

export default function PublishLesson() {
  const words = useWords();
  const { id, title, version, readers, lacking, places, publishes, mayWithdraw } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { publishing } = words.lessons;
  const fields = Object.entries(lacking);
  const asks = publishes && places.length > 0 && fields.length === 0;
  const offered = visibilities.filter((each) =>
    each === "draft" ? mayWithdraw : publishes && fields.length === 0,
  );
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={publishing.title}
        lead={<Around passage={title}>{publishing.lead(title)}</Around>}
      />
      {fields.length > 0 && publishes ? <Lacking lessonId={id} lacking={lacking} /> : null}
      {asks ? (
        <Part id="personuppgifter" title={publishing.found} aside={publishing.foundAside(places.length)}>
          <div className="stack">
            <p className="prose">{publishing.foundText}</p>
            <PersonalDataPlaces places={places} />
            <p>
              <a href={`${lessonPath(id)}/andra`}>{words.lessons.form.changeTitle}</a>
            </p>
          </div>
        </Part>
      ) : null}
      {offered.length > 0 ? (
        <Part id="lasare" title={publishing.whole}>
          <SavedNow answer={answer}>
            <p>{answer?.current ? words.terms.visibility[answer.current.visibility] : null}</p>
          </SavedNow>
          <Form
            answer={answer}
            values={{ readers: readers === "draft" ? "" : readers }}
            version={version}
            action={`${lessonPath(id)}/publicering`}
          >
            <Choice
              name="readers"
              legend={publishing.readers}
              options={[
                ...offered.filter((each) => each !== "draft"),
                ...offered.filter((each) => each === "draft"),
              ].map((value) => ({ value, label: words.terms.visibility[value], help: publishing[value] }))}
            />
            {asks ? <Tick name="personalDataChecked" label={publishing.checked} /> : null}
            <Actions submit={publishing.submit}>
              <a href={lessonPath(id)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        </Part>
      ) : null}
    </>
  );
}
