import { lessonPath } from "~/addresses/lessons";
import { useWords } from "~/i18n/language";
import { Part } from "../page";

/** What a draft lacks before others can learn from it, each with the way to its field. */
export function Lacking({ lessonId, lacking }: { lessonId: string; lacking: Record<string, string> }) {
  const words = useWords();
  const { publishing } = words.lessons;
  return (
    <Part id="saknas" title={publishing.lacking}>
      <div className="stack">
        <p>{publishing.lackingText}</p>
        <ul className="check-list">
          {Object.entries(lacking).map(([field, key]) => (
            <li key={field}>
              <a href={`${lessonPath(lessonId)}/andra#${field}`}>
                {words.problems[key as keyof typeof words.problems]}
              </a>
            </li>
          ))}
        </ul>
        <p className="actions">
          <a className="btn main" href={`${lessonPath(lessonId)}/andra`}>
            {publishing.fill}
          </a>
        </p>
      </div>
    </Part>
  );
}
