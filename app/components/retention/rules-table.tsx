import type { DisposableKind } from "#db/words";
import type { Rule } from "~/domain/retention/rules";
import { useWords } from "~/i18n/language";

/** How long records of each kind are kept, and from when. */
export function RulesTable({ rules }: { rules: Record<DisposableKind, Rule> }) {
  const own = useWords().retention;
  return (
    <table className="fold">
      <caption className="vh">{own.rules}</caption>
      <thead>
        <tr>
          <th scope="col">{own.what}</th>
          <th scope="col">{own.period}</th>
          <th scope="col">{own.reason}</th>
          <th scope="col">
            <span className="vh">{own.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(rules) as DisposableKind[]).map((kind) => (
          <tr key={kind}>
            <th scope="row">{own.kinds[kind]}</th>
            <td data-l={own.period}>
              {rules[kind].years === null ? own.preserved : own.years(rules[kind].years, own.starts[kind])}
            </td>
            <td data-l={own.reason} lang={rules[kind].reason ? "sv" : undefined}>
              {rules[kind].version === 0 ? own.proposed : rules[kind].reason}
            </td>
            <td>
              <a href={`/installningar/gallring/regler/${kind}`}>
                {own.change}
                <span className="vh">: {own.kinds[kind]}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
