import type { CallColumn } from "~/domain/funding/call-line";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Part } from "../page";

/** Where a list of calls is chosen or pasted. */
export function CallImportForm({ answer, rows }: { answer?: FormAnswer; rows?: string }) {
  const { callImport: own, common } = useWords();
  return (
    <Form answer={answer} action="/register/utlysningar/import" values={{ rows }} files>
      <Field
        name="file"
        type="file"
        label={own.file}
        help={own.fileHelp}
        accept=".csv,.txt,.json,text/csv,application/json"
      />
      <Field name="rows" label={own.rows} help={own.rowsHelp} rows={8} />
      <Actions submit={own.submit}>
        <a href="/register/utlysningar">{common.cancel}</a>
      </Actions>
    </Form>
  );
}

/** Which columns a list may have, in CSV and in JSON, and a list to begin with. */
export function CallImportColumns({ columns }: { columns: readonly CallColumn[] }) {
  const { callImport: own } = useWords();
  return (
    <Part id="kolumner" title={own.columnsTitle}>
      <div className="stack">
        <p>{own.columnsLead}</p>
        <p>
          <a href="/register/utlysningar/import/mall.csv">{own.template}</a>
        </p>
        <table className="fold">
          <caption className="vh">{own.columnsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{own.column}</th>
              <th scope="col">{own.inJson}</th>
              <th scope="col">{own.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">{own.columns[column][0]}</th>
                <td data-l={own.inJson}>
                  <code>{column}</code>
                </td>
                <td>{own.columns[column][1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{own.json}</p>
      </div>
    </Part>
  );
}
