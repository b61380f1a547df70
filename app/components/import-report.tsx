import type { ReactNode } from "react";
import { type Mark, Status } from "./status";

/** What becomes of a line of a list that is read in. */
type Outcome = "made" | "changed" | "unchanged" | "wrong";

const marks: Record<Outcome, Mark> = {
  made: "done",
  changed: "half",
  unchanged: "none",
  wrong: "need",
};

/** One line: its number in the file, what it is about, what becomes of it and what that changes. */
type ReportRow = { line: number; outcome: Outcome; what: ReactNode; happens: ReactNode };

/** What happens, or has happened, to each line of a list that is read in. */
export function ImportReport({
  rows,
  words,
  lang,
}: {
  rows: ReportRow[];
  words: {
    table: string;
    line: string;
    about: string;
    outcome: string;
    what: string;
    outcomes: Record<Outcome, string>;
  };
  /** The language of what the lines are about, where it is not the reader's. */
  lang?: "sv";
}) {
  return (
    <table className="fold import">
      <caption className="vh">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col">{words.about}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td data-l={words.line}>{row.line}</td>
            <th scope="row" lang={lang}>
              {row.what}
            </th>
            <td>
              <Status mark={marks[row.outcome]}>{words.outcomes[row.outcome]}</Status>
            </td>
            <td>{row.happens}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
