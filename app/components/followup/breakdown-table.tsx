import type { Breakdown, Figure, FigureKey } from "~/domain/followup/compile";
import { useSpeech } from "~/i18n/language";
import { placeName } from "~/i18n/places";
import { Wide } from "../page";
import { figurePath } from "./address";
import { valueInTable } from "./figure-words";

/**
 * Figures broken down: every number that is not 0 opens the list that it counts. `totals` are the figures of the year, which
 * the columns come to.
 */
export function BreakdownTable({
  breakdown: { by, columns, rows },
  shown = columns,
  year,
  totals,
  caption,
}: {
  breakdown: Breakdown;
  /** The columns to show, where not all. */
  shown?: readonly FigureKey[];
  year: number;
  totals: Figure[] | null;
  caption: string;
}) {
  const speech = useSpeech();
  const own = speech.words.figures;
  const labels = own.columns as Partial<Record<FigureKey, string>>;
  const unitOf = (key: FigureKey) => (moneyColumns.includes(key) ? "öre" : "count");
  return (
    <Wide label={caption}>
      <table className="records dense">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.by[by]}</th>
            {shown.map((key) => (
              <th scope="col" className="num" key={key}>
                {labels[key] ?? own.labels[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang={row.nameSv === null ? undefined : "sv"}>
                {placeName(by, row, speech)}
              </th>
              {shown.map((key) => {
                const value = row.values[columns.indexOf(key)] ?? null;
                return (
                  <td className="num" key={key}>
                    {value ? (
                      <a className="figure" href={figurePath(year, key, { [by]: row.id })}>
                        {valueInTable(value, unitOf(key), speech)}
                      </a>
                    ) : (
                      valueInTable(value, unitOf(key), speech)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              <th scope="row">{own.total}</th>
              {shown.map((key) => {
                const total = totals.find((figure) => figure.key === key);
                return (
                  <td className="num" key={key}>
                    <a className="figure" href={figurePath(year, key)}>
                      {valueInTable(total?.value ?? null, unitOf(key), speech)}
                    </a>
                  </td>
                );
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Wide>
  );
}

const moneyColumns: readonly FigureKey[] = ["appliedAmount", "granted", "paid", "ownEffort"];
