import { lessonPath } from "~/addresses/lessons";
import type { LessonLine, ThemeName } from "~/domain/lessons/lessons.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Status } from "../status";

/** Lessons in a list: the day in the margin, the title, what was learned, who wrote it and who may read. */
export function LessonRows({
  lessons,
  level = 3,
}: {
  lessons: (LessonLine & { themes?: ThemeName[] })[];
  level?: 3 | 4;
}) {
  const speech = useSpeech();
  const Title = level === 3 ? "h3" : "h4";
  return (
    <ul className="rows two">
      {lessons.map((lesson) => (
        <li key={lesson.id} className="hit">
          <time className="meta dated" dateTime={lesson.learnedOn}>
            {dayInWords(lesson.learnedOn, speech)}
          </time>
          <div className="stack close">
            <Title>
              <a href={lessonPath(lesson.id)} lang="sv">
                {lesson.title}
              </a>
            </Title>
            <p className="excerpt" lang="sv">
              {lesson.learned}
            </p>
            {lesson.superseded ? (
              <p className="meta">
                <Status mark="no">{speech.words.lessons.superseding.mark}</Status>
              </p>
            ) : null}
            <p className="meta">
              <span lang="sv">
                {lesson.authorName}, {lesson.unitName}.
              </span>{" "}
              {lesson.phase ? `${speech.words.terms.phase[lesson.phase]}. ` : null}
              {speech.words.terms.visibility[lesson.visibility]}.
              {lesson.uses > 0 ? ` ${speech.words.lessons.uses.usedBy(lesson.uses)}.` : null}
            </p>
            {lesson.themes && lesson.themes.length > 0 ? (
              <ul className="theme-links">
                {lesson.themes.map((theme) => (
                  <li key={theme.id}>
                    <a href={`/lardomar?tema=${theme.id}`}>{nameIn(theme, speech)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
