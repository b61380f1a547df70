import type { LineReport } from "~/domain/members/import.server";
import { useSpeech, useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<LineReport["outcome"], Mark> = {
  made: "done",
  changed: "half",
  unchanged: "none",
  wrong: "need",
};

/** What happens, or has happened, to each line of a list of people. */
export function ImportReport({ report }: { report: LineReport[] }) {
  const words = useWords();
  const own = words.importing;
  return (
    <table className="fold import">
      <caption className="vh">{own.table}</caption>
      <thead>
        <tr>
          <th scope="col">{own.line}</th>
          <th scope="col">{own.person}</th>
          <th scope="col">{own.outcome}</th>
          <th scope="col">{own.what}</th>
        </tr>
      </thead>
      <tbody>
        {report.map((line) => (
          <tr key={line.line}>
            <td data-l={own.line}>{line.line}</td>
            <th scope="row">
              {line.name}
              <span className="meta block">{line.email}</span>
            </th>
            <td>
              <Status mark={marks[line.outcome]}>{own.outcomes[line.outcome]}</Status>
            </td>
            <td>
              <WhatHappens line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatHappens({ line }: { line: LineReport }) {
  const { words, language } = useSpeech();
  const own = words.importing;
  if (line.outcome === "wrong") return <>{own.why[line.why ?? ""]?.(line.about ?? "") ?? own.whyOther}</>;
  const inWords = (field: string, value: string | null) =>
    field === "language" && (value === "sv" || value === "en") ? words.terms.language[value] : value;
  const said = line.changes.map((change) =>
    own.change(
      own.fields[change.field],
      inWords(change.field, change.before),
      inWords(change.field, change.after) ?? "",
    ),
  );
  if (line.seat) {
    const place = words.terms.seatPlace[line.seat.place].toLocaleLowerCase(language);
    said.push(own.seat(place, line.seat.unitName, line.seat.earlier));
  }
  return <>{said.length > 0 ? `${said.join(". ")}.` : null}</>;
}
