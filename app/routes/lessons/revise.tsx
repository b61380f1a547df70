import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { Actions } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { LessonFields } from "~/components/lessons/lesson-fields";
import { PersonalDataPlaces } from "~/components/lessons/personal-data-found";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { lessonChoices } from "~/domain/lessons/choices.server";
import { lessonFields, lessonRevisionForm } from "~/domain/lessons/lesson-form";
import type { Lesson } from "~/domain/lessons/lesson-page.server";
import { type PersonalDataFound, personalDataIn } from "~/domain/lessons/personal-data";
import { contentOf, reviseLesson } from "~/domain/lessons/writing.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, formConflict, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Changes a lesson's wording and what it is found by. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  const { meetingId, projectId, agendaItemId, agendaItemTitle } = lesson;
  return {
    id: lesson.id,
    title: lesson.title,
    version: lesson.version,
    isDraft: lesson.visibility === "draft",
    publishes: may(member, "publishLesson", lesson),
    maySend: may(member, "sendLessonForReview", lesson) && lesson.sentForReviewAt === null,
    values: lessonFields({ ...contentOf(lesson), meetingId, projectId }),
    item: agendaItemId && agendaItemTitle ? { id: agendaItemId, title: agendaItemTitle } : null,
    choices: lessonChoices(database(), member, { ...lesson, meetingId }, now()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  const form = await readForm(asking.request, lessonRevisionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, personalDataChecked, ...content } = form.value;
  const options = { personalDataChecked: personalDataChecked === "1" };
  const revised = found(reviseLesson(database(), member, lesson.id, content, version, now(), options));
  if (isRefusal(revised)) {
    if (revised.refused === "changedMeanwhile")
      return formConflict(form.typed, lessonFields(revised.current as Lesson));
    const problems = { [revised.field ?? "form"]: revised.refused };
    if (revised.refused !== "personalDataUnchecked") return formAgain(problems, form.typed);
    return data(
      { problems, typed: form.typed, current: null, places: personalDataIn(content) },
      { status: 422 },
    );
  }
  if (form.typed.then === "publish") {
    const publishes = may(member, "publishLesson", { unitId: content.unitId });
    return redirect(`${lessonPath(lesson.id)}/${publishes ? "publicering" : "granskning"}`);
  }
  const note = lesson.visibility === "draft" ? "lessonSaved" : "lessonChanged";
  return redirectWithNote(lessonPath(lesson.id), note);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.form.changeTitle}: ${lesson.title}`,
};

export default function ReviseLesson() {
  const words = useWords();
  const { id, title, version, isDraft, publishes, maySend, values, item, choices } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form, publishing } = words.lessons;
  const saved = answer?.current;
  const places = (answer as { places?: PersonalDataFound[] } | undefined)?.places;
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={form.changeTitle}
        lead={isDraft ? form.newLead : form.changeLead}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <dl className="saved-texts" lang="sv">
              {(["title", "background", "happened", "learned", "advice", "keywords"] as const).map(
                (field) => (
                  <div key={field}>
                    <dt>{publishing.fields[field]}</dt>
                    <dd className="comment">{saved[field]}</dd>
                  </div>
                ),
              )}
            </dl>
          ) : null}
        </SavedNow>
      </Column>
      <Form
        answer={answer}
        values={values}
        version={version}
        action={`${lessonPath(id)}/andra`}
        className="form parts"
      >
        <LessonFields choices={choices} item={item}>
          {places ? (
            <div className="stack">
              <PersonalDataPlaces places={places} />
              <Tick name="personalDataChecked" label={publishing.checked} />
            </div>
          ) : null}
          <Actions submit={isDraft ? form.saveDraft : form.saveChange}>
            {isDraft && (publishes || maySend) ? (
              <button type="submit" className="btn" name="then" value="publish">
                {publishes ? form.saveAndPublish : form.saveAndReview}
              </button>
            ) : null}
            <a href={lessonPath(id)}>{words.common.cancel}</a>
          </Actions>
        </LessonFields>
      </Form>
    </>
  );
}
