import { dayInWords } from "~/i18n/format";
import { type Speech, useSpeech, useWords } from "~/i18n/language";
import { Day } from "../moment";

type ListRow = {
  key: string;
  kind: string;
  label: string;
  since: string;
  dueOn: string;
  keptWhy: string | null;
};

/** What stands on a list of disposal: with a box for each that may go, and why the others are kept. */
export function ListTable({
  caption,
  rows,
  isForm,
}: {
  caption: string;
  rows: readonly ListRow[];
  isForm: boolean;
}) {
  const speech = useSpeech();
  const own = speech.words.retention;
  return (
    <table className="records fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.what}</th>
          <th scope="col">{own.since}</th>
          <th scope="col">{own.due}</th>
          {isForm ? null : <th scope="col">{own.keptWhy}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {isForm ? (
                <div className="opts">
                  <label>
                    <input type="checkbox" name="rows[]" value={row.key} defaultChecked />
                    <span>
                      <Named row={row} />
                    </span>
                  </label>
                </div>
              ) : (
                <Named row={row} />
              )}
            </th>
            <td data-l={own.since}>
              <Day day={row.since} />
            </td>
            <td data-l={own.due}>
              <Day day={row.dueOn} />
            </td>
            {isForm ? null : (
              <td data-l={own.keptWhy}>{row.keptWhy ? reasonOf(row.keptWhy, speech) : null}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Records of a month or of an import by their number; others by what they are called. */
function Named({ row }: { row: ListRow }) {
  const own = useWords().retention;
  const month = row.key.slice(row.kind.length + 1);
  if (row.kind === "letter" || row.kind === "chronicleText")
    return <>{own.ofMonth(own.kinds[row.kind], month, row.label)}</>;
  if (row.kind === "importFile") return <>{own.ofImport(row.label)}</>;
  return (
    <>
      <span lang="sv">{row.label || month}</span>
      <small>{own.kinds[row.kind as keyof typeof own.kinds]}</small>
    </>
  );
}

function reasonOf(kept: string, speech: Speech): string {
  const [why = "", until] = kept.split(" ");
  const { holds } = speech.words.retention;
  return holds[why as keyof typeof holds]?.(until ? dayInWords(until, speech) : "") ?? kept;
}
