import { useSpeech, useWords } from "~/i18n/language";
import type { ComparedLine, Comparison, Piece } from "~/transfer/minutes-comparison.server";
import { Head, Part } from "../page";

/** What differs between two texts of the same minutes, part by part. */
export function ComparisonPage({
  title,
  crumbs,
  comparison,
}: {
  title: string;
  crumbs: { to: string; label: string }[];
  comparison: Comparison;
}) {
  const own = useWords().editions.comparison;
  const { changed, alike } = comparison;
  return (
    <>
      <Head small crumbs={crumbs} title={title} lead={changed.length > 0 ? own.lead : own.none} />
      {changed.map((part, place) => (
        <Part key={part.title} id={`del-${place + 1}`} title={<bdi lang="sv">{part.title}</bdi>}>
          <div className="stack difference" lang="sv">
            {part.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change place
              <Line key={place} line={line} />
            ))}
          </div>
        </Part>
      ))}
      {alike.length > 0 && changed.length > 0 ? (
        <Part id="lika" title={own.alike}>
          <ul>
            {alike.map((name) => (
              <li key={name}>
                <bdi lang="sv">{name}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Line({ line }: { line: ComparedLine }) {
  const { language, words } = useSpeech();
  if ("alike" in line)
    return (
      <p className="note" lang={language}>
        {words.editions.comparison.alikeLines(line.alike)}
      </p>
    );
  return (
    <p className="typed" dir="auto">
      {line.pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words never change place
        <Words key={place} piece={piece} />
      ))}
    </p>
  );
}

/**
 * Words in sight as added or removed, and said to be so to whoever hears them. Set apart from the line, so that
 * words from right to left turn nothing else round.
 */
function Words({ piece: { is, text } }: { piece: Piece }) {
  const own = useWords().editions.comparison;
  if (is === "same") return text;
  if (is === "cut") return <span className="note"> … </span>;
  const inside = (
    <>
      <bdi className="vh">{is === "added" ? own.added : own.removed} </bdi>
      <bdi>{text}</bdi>
      <bdi className="vh"> {own.end}</bdi>
    </>
  );
  return is === "added" ? <ins>{inside}</ins> : <del>{inside}</del>;
}
