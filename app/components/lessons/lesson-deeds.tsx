import { lessonPath } from "~/addresses/lessons";
import { useWords } from "~/i18n/language";

/** What the reader may do with a lesson, the main thing first; nothing when they only read it. */
export function LessonDeeds({
  lesson,
}: {
  lesson: {
    id: string;
    isDraft: boolean;
    /** Whether it waits for review. */
    isSent: boolean;
    mayChange: boolean;
    mayPublish: boolean;
    maySend: boolean;
    maySendBack: boolean;
    mayChooseReaders: boolean;
  };
}) {
  const { lesson: words, review, superseding } = useWords().lessons;
  const { isDraft } = lesson;
  const sends = lesson.maySend && !lesson.mayPublish && !lesson.isSent;
  if (!lesson.mayChange && !lesson.mayChooseReaders && !sends) return null;
  const page = lessonPath(lesson.id);
  return (
    <p className="actions no-print">
      {lesson.mayPublish && isDraft ? (
        <a className="btn main" href={`${page}/publicering`}>
          {words.publish}
        </a>
      ) : null}
      {sends ? (
        <a className="btn main" href={`${page}/granskning`}>
          {review.title}
        </a>
      ) : null}
      {lesson.mayChange ? (
        <a className="btn" href={`${page}/andra`}>
          {words.change}
        </a>
      ) : null}
      {lesson.mayChange && !isDraft ? <a href={`${page}/ersatt`}>{superseding.title}</a> : null}
      {lesson.maySendBack ? <a href={`${page}/granskning/aterlamning`}>{review.sendBack}</a> : null}
      {lesson.mayChooseReaders && !isDraft ? <a href={`${page}/publicering`}>{words.readersChange}</a> : null}
    </p>
  );
}
