import { useWords } from "~/i18n/language";
import { Moment } from "./moment";

type HistoryLine = { id: number; at: number; actorName: string; deed: string };

/** What has happened to a record, newest first: when, who, what. */
export function History({ lines }: { lines: HistoryLine[] }) {
  const words = useWords();
  return (
    <ul className="rows two">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="meta">
            <Moment at={line.at} />
          </span>
          <p>
            {line.actorName} {deedText(words, line.deed)}.
          </p>
        </li>
      ))}
    </ul>
  );
}

const deedText = (words: ReturnType<typeof useWords>, deed: string): string =>
  Object.hasOwn(words.deeds, deed) ? words.deeds[deed as keyof typeof words.deeds] : words.deeds.changed;
