import type { CallLineReport } from "~/domain/funding/call-line";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<CallLineReport["outcome"], Mark> = {
  made: "done",
  changed: "half",
  unchanged: "none",
  wrong: "need",
};

/** What happens, or has happened, to each line of a list of calls. */
export function CallImportReport({ report }: { report: CallLineReport[] }) {
  const { callImport: own } = useWords();
  return (
    <table className="fold import">
      <caption className="vh">{own.table}</caption>
      <thead>
        <tr>
          <th scope="col">{own.line}</th>
          <th scope="col">{own.call}</th>
          <th scope="col">{own.outcome}</th>
          <th scope="col">{own.what}</th>
        </tr>
      </thead>
      <tbody>
        {report.map((line) => (
          <tr key={line.line}>
            <td data-l={own.line}>{line.line}</td>
            <th scope="row" lang="sv">
              {line.title || "–"}
              <span className="meta block">{line.programme}</span>
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

function WhatHappens({ line }: { line: CallLineReport }) {
  const { callImport: own } = useWords();
  const column = line.column && own.columns[line.column][0];
  if (line.outcome === "wrong") {
    const why = own.why[line.why ?? ""]?.(line.about ?? "") ?? own.whyOther;
    return <>{column ? `${column}: ${why}` : why}</>;
  }
  return (
    <>
      {line.changes.length > 0
        ? `${own.changes(line.changes.map((each) => own.columns[each][0]).join(", "))} `
        : null}
      {line.outside ? own.outside : null}
    </>
  );
}
