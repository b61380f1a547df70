import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { Around } from "~/components/around";
import { Actions, ButtonForm } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Filters } from "~/components/filters";
import { Form } from "~/components/form";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { supersedeForm } from "~/domain/lessons/lesson-form";
import { lessonsToTakeOver, successionOf, supersede } from "~/domain/lessons/superseding.server";
import { viewerOf } from "~/domain/members/member";
import { isRefusal } from "~/domain/refusal";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { wordIn } from "~/http/address";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Which lesson says it better now: among those worth reading with it, or by a search for a title (`?sok=`). */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  const viewer = viewerOf(member);
  found(lesson.visibility === "draft" ? null : lesson);
  const search = wordIn(new URL(asking.request.url).searchParams, "sok");
  const { later } = successionOf(database(), viewer, lesson.id);
  const offered = lessonsToTakeOver(database(), viewer, lesson.id, search).map(
    ({ id, title, learnedOn, unitName }) => ({ id, title, learnedOn, unitName }),
  );
  return { id: lesson.id, title: lesson.title, later, search, offered };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "changeLesson");
  const form = await readForm(asking.request, supersedeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const superseded = supersede(database(), member, lesson.id, form.value.by, now());
  if (isRefusal(superseded)) return refusedForm(superseded, form.typed);
  found(superseded || null);
  return redirectWithNote(lessonPath(lesson.id), "lessonSuperseded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.superseding.title}: ${lesson.title}`,
};

export default function Supersede() {
  const speech = useSpeech();
  const { superseding } = speech.words.lessons;
  const { id, title, later, search, offered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `${lessonPath(id)}/ersatt`;
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={superseding.title}
        lead={<Around passage={title}>{superseding.lead(title)}</Around>}
      />
      {later ? (
        <Part id="nu" title={superseding.now}>
          <div className="stack">
            <p>
              <a href={lessonPath(later.id)} lang="sv">
                {later.title}
              </a>
            </p>
            <div className="actions">
              <ButtonForm action={`${here}/borttagning`} label={superseding.end} kind="plain" />
            </div>
          </div>
        </Part>
      ) : null}
      <Part
        id="nyare"
        title={superseding.choose}
        aside={search === null ? superseding.related : superseding.found(offered.length)}
        filters={
          <Filters
            action={here}
            filters={[{ name: "sok", label: superseding.search, value: search, typed: "search" }]}
          />
        }
      >
        {offered.length > 0 ? (
          <Form answer={answer} values={{ by: later?.id ?? "" }}>
            <Choice
              name="by"
              legend={superseding.by}
              options={offered.map((each) => ({
                value: each.id,
                label: each.title,
                lang: "sv",
                help: `${each.unitName}, ${dayInWords(each.learnedOn, speech)}`,
              }))}
            />
            <Actions submit={superseding.submit}>
              <a href={lessonPath(id)}>{speech.words.common.cancel}</a>
            </Actions>
          </Form>
        ) : (
          <Empty>{superseding.nothing}</Empty>
        )}
      </Part>
    </>
  );
}
