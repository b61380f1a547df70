import { useWords } from "~/i18n/language";

/** How a text is formatted: what is typed, and what it becomes. */
export function FormattingHelp() {
  const own = useWords().writing;
  return (
    <details className="no-print">
      <summary>{own.formatting}</summary>
      <table>
        <caption className="vh">{own.formatting}</caption>
        <thead>
          <tr>
            <th scope="col">{own.formattingTyped}</th>
            <th scope="col">{own.formattingGets}</th>
          </tr>
        </thead>
        <tbody>
          {own.formattingLines.map(([typed, gets]) => (
            <tr key={typed}>
              <td>
                <code>{typed}</code>
              </td>
              <td>{gets}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
