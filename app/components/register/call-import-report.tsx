import type { CallLineReport } from "~/domain/funding/call-line";
import { useWords } from "~/i18n/language";
import { ImportReport } from "../import-report";

/** What happens, or has happened, to each line of a list of calls. */
export function CallImportReport({ report }: { report: CallLineReport[] }) {
  const { callImport } = useWords();
  const rows = report.map((line) => ({
    line: line.line,
    outcome: line.outcome,
    happens: <WhatHappens line={line} />,
    what: (
      <>
        {line.title || "–"}
        <span className="meta block">{line.programme}</span>
      </>
    ),
  }));
  return <ImportReport rows={rows} words={{ ...callImport, about: callImport.call }} lang="sv" />;
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
