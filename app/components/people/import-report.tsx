import type { LineReport } from "~/domain/members/import.server";
import { useSpeech, useWords } from "~/i18n/language";
import { ImportReport } from "../import-report";

/** What happens, or has happened, to each line of a list of people. */
export function PeopleImportReport({ report }: { report: LineReport[] }) {
  const { importing } = useWords();
  const rows = report.map((line) => ({
    line: line.line,
    outcome: line.outcome,
    happens: <WhatHappens line={line} />,
    what: (
      <>
        {line.name}
        <span className="meta block">{line.email}</span>
      </>
    ),
  }));
  return <ImportReport rows={rows} words={{ ...importing, about: importing.person }} />;
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
