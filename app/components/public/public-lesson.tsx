import type { PublicLesson } from "~/domain/lessons/public.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { LessonTexts } from "../lessons/lesson-texts";
import { Day } from "../moment";
import { Part } from "../page";
import { Prose } from "../prose";
import { Named, type Out } from "./named";

/** A lesson as outsiders read it. The texts are HTML that the server has sanitised; "" where nothing is written. */
export function PublicLessonParts({ lesson, out }: { lesson: Omit<PublicLesson, "isOpen">; out: Out }) {
  const speech = useSpeech();
  const { outside, lessons, register, terms } = speech.words;
  const { programmeSv: nameSv, programmeEn: nameEn } = lesson;
  return (
    <>
      <Part id="larde" title={outside.learned}>
        {lesson.learned ? <Prose html={lesson.learned} lang="sv" /> : null}
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
            [
              lessons.form.project,
              lesson.projectTitle && (
                <span lang="sv">
                  <Named kind="project" id={lesson.projectId ?? ""} label={lesson.projectTitle} out={out} />
                </span>
              ),
            ],
            [lessons.form.day, <Day key="day" day={lesson.learnedOn} />],
          ]}
        />
      </Part>
    </>
  );
}
