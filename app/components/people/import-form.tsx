import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Part, Wide } from "../page";

const columns = ["name", "email", "title", "phone", "unit", "place", "language"] as const;

/** Where a list of people is chosen or pasted. */
export function ImportForm({ answer, rows }: { answer?: FormAnswer; rows?: string }) {
  const words = useWords();
  const own = words.importing;
  return (
    <Form answer={answer} action="/personer/import" values={{ rows }} files>
      <Field name="file" type="file" label={own.file} help={own.fileHelp} accept=".csv,.txt,text/csv" />
      <Field name="rows" label={own.rows} help={own.rowsHelp} rows={8} />
      <Actions submit={own.submit}>
        <a href="/personer">{words.common.cancel}</a>
      </Actions>
    </Form>
  );
}

/** Which columns a list may have, and an example of one. */
export function ImportColumns({ unit }: { unit: string }) {
  const words = useWords();
  const own = words.importing;
  const heads = columns.map((column) => own.columns[column][0]).join(";");
  const place = words.terms.seatPlace.contact;
  return (
    <Part id="kolumner" title={own.columnsTitle}>
      <div className="stack">
        <p>{own.columnsLead}</p>
        <table className="fold">
          <caption className="vh">{own.columnsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{own.columns.column}</th>
              <th scope="col">{own.columns.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">{own.columns[column][0]}</th>
                <td>{own.columns[column][1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{own.example}</h3>
        <Wide label={own.example}>
          <pre className="csv" lang="sv">
            {`${heads}\nEva Ek;eva.ek@kommunen.se;Utvecklare;0123-456 78;${unit};${place};${words.terms.language.sv}`}
          </pre>
        </Wide>
      </div>
    </Part>
  );
}
