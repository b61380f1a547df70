import type { ChronicleSubject } from "#db/words";
import { personPath } from "~/addresses/people";
import { useSpeech } from "~/i18n/language";
import { deedInWords, fieldInWords, isWritten, valueInWords } from "~/i18n/told";
import { Moment } from "../moment";

type ToldLine = {
  id: number;
  at: number;
  actorId: string | null;
  actorName: string;
  deed: string;
  subject: ChronicleSubject;
  subjectId: string;
  label: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** What was done, a line each, and under it what was changed. `names` puts names to identifiers. */
export function ChronicleLines({
  lines,
  names,
  withRecord,
}: {
  lines: ToldLine[];
  names: Record<string, string>;
  /** Whether each line says which record it is about. */
  withRecord?: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  return (
    <ul className="rows two told">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="meta">
            <Moment at={line.at} />
          </span>
          <div>
            <p>
              {line.actorId ? <a href={personPath(line.actorId)}>{line.actorName}</a> : line.actorName}{" "}
              {deedInWords(speech, line.deed)}{" "}
              {withRecord ? (
                <a href={`/historik/${line.subject}/${line.subjectId}`} lang={line.label ? "sv" : undefined}>
                  {line.label || words.terms.chronicleSubject[line.subject]}
                </a>
              ) : (
                <span lang="sv">{line.label}</span>
              )}
            </p>
            {withRecord ? <p className="meta">{words.terms.chronicleSubject[line.subject]}</p> : null}
            <Changes line={line} names={names} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Field by field what stood there before and after; nothing when the deed says it all. */
function Changes({ line, names }: { line: ToldLine; names: Record<string, string> }) {
  const speech = useSpeech();
  const { chronicle } = speech.words.office;
  const fields = [...new Set([...Object.keys(line.before ?? {}), ...Object.keys(line.after ?? {})])];
  if (fields.length === 0) return null;
  const columns = (["before", "after"] as const).filter((side) => line[side] !== null);
  return (
    <details>
      <summary>{chronicle.changes}</summary>
      <table className="changes">
        <caption className="vh">{chronicle.changes}</caption>
        <thead>
          <tr>
            <th scope="col">{chronicle.field}</th>
            {columns.map((side) => (
              <th scope="col" key={side}>
                {chronicle[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldInWords(speech, field)}</th>
              {columns.map((side) => (
                <td key={side} lang={isWritten(speech, field, line[side]?.[field], names) ? "sv" : undefined}>
                  {valueInWords(speech, field, line[side]?.[field], names)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
