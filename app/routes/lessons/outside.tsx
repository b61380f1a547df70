import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Facts } from "~/components/facts";
import { LessonTexts } from "~/components/lessons/lesson-texts";
import { Day } from "~/components/moment";
import { OutsideNotes } from "~/components/outside";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { barredInLesson } from "~/domain/lessons/barred.server";
import { lessonById } from "~/domain/lessons/lesson-page.server";
import { publicLesson } from "~/domain/lessons/public.server";
import { contentOf } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { found } from "~/http/answers.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** What outsiders read of a lesson, or would if it were opened. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const lesson = found(lessonById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "readLesson", lesson);
  const shown = found(publicLesson(database(), lesson.id));
  const html = (text: string) => (text ? proseHtml(text) : "");
  return {
    lesson: {
      ...shown,
      background: html(shown.background),
      happened: html(shown.happened),
      learned: html(shown.learned),
    },
    barred: barredInLesson(database(), contentOf(lesson)),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ outside }, { lesson }) => outside.titleFor(lesson.title),
};

export default function LessonOutside() {
  const speech = useSpeech();
  const { words } = speech;
  const { outside, lessons, register, terms } = words;
  const { lesson, barred } = useLoaderData<typeof loader>();
  const { programmeSv: nameSv, programmeEn: nameEn } = lesson;
  return (
    <>
      <Head
        small
        crumbs={[
          { to: "/lardomar", label: lessons.list.title },
          { to: `/lardomar/${lesson.id}`, label: lesson.title },
        ]}
        title={outside.title}
      />
      <OutsideNotes
        isOpen={lesson.isOpen}
        forMinors={lesson.forMinors}
        barred={barred}
        fields={lessons.publishing.fields}
      />
      <Part id="utat" title={<span lang="sv">{lesson.title}</span>}>
        <div className="stack">
          <p className="kicker">{outside.learned}</p>
          {lesson.learned ? <Prose html={lesson.learned} lang="sv" /> : null}
        </div>
      </Part>
      <LessonTexts texts={lesson} />
      <Part id="fakta" title={register.project.facts}>
        <Facts
          facts={[
            [
              register.project.unit,
              <span key="unit" lang="sv">
                {lesson.unitName}
              </span>,
            ],
            [
              lesson.authorName ? outside.author : outside.contact,
              lesson.authorName ?? outside.unitAnswers(lesson.unitName),
            ],
            [lessons.form.phase, lesson.phase && terms.phase[lesson.phase]],
            [register.project.programme, nameSv && nameEn ? nameIn({ nameSv, nameEn }, speech) : null],
            [register.project.themes, lesson.themes.map((theme) => nameIn(theme, speech)).join(", ")],
            [lessons.form.project, lesson.projectTitle && <span lang="sv">{lesson.projectTitle}</span>],
            [lessons.form.day, <Day key="day" day={lesson.learnedOn} />],
          ]}
        />
      </Part>
    </>
  );
}
