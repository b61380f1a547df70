import { useWords } from "~/i18n/language";
import { Part } from "../page";
import { Prose } from "../prose";

type LessonTextsFacts = {
  /** HTML that the server has sanitised; "" where nothing is written. */
  background: string;
  happened: string;
  advice: string[];
};

/** The parts of a lesson below its head: background, what happened, advice. */
export function LessonTexts({ texts, prefix = "" }: { texts: LessonTextsFacts; prefix?: string }) {
  const words = useWords();
  const { lesson } = words.lessons;
  return (
    <>
      <Part id={`${prefix}bakgrund`} title={lesson.background}>
        {texts.background ? <Prose html={texts.background} lang="sv" /> : <Nothing />}
      </Part>
      <Part id={`${prefix}vad-hande`} title={lesson.happened}>
        {texts.happened ? <Prose html={texts.happened} lang="sv" /> : <Nothing />}
      </Part>
      <Part id={`${prefix}rad`} title={lesson.advice} aside={adviceCount(texts.advice.length, lesson)}>
        {texts.advice.length > 0 ? <Advice advice={texts.advice} /> : <Nothing />}
      </Part>
    </>
  );
}

/** Numbered pieces of advice. */
export function Advice({ advice }: { advice: string[] }) {
  return (
    <ol className="advice" lang="sv">
      {advice.map((each, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: advice has no identity but its place
        <li key={place}>
          <span>{each}</span>
        </li>
      ))}
    </ol>
  );
}

function Nothing() {
  return <p className="note">{useWords().lessons.lesson.nothingYet}</p>;
}

const adviceCount = (number: number, words: { adviceCount: (number: number) => string }) =>
  number > 0 ? words.adviceCount(number) : undefined;
