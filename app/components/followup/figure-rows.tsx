import type { FigureKey, FigureRow, FigureTaking, FigureUnit } from "~/domain/followup/compile";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { detailInWords, valueInTable } from "./figure-words";

/** The records that a figure counts, with what each adds where amounts are added. */
export function FigureRows({
  rows,
  figureKey,
  unit,
  taking,
  caption,
}: {
  rows: FigureRow[];
  figureKey: FigureKey;
  unit: FigureUnit;
  taking: FigureTaking;
  caption: string;
}) {
  const speech = useSpeech();
  const { list, detail } = speech.words.figures;
  const hasAmounts = taking !== "rows";
  const amountOf = (row: FigureRow) =>
    taking === "share" ? (row.amount === 1 ? list.yes : list.no) : valueInTable(row.amount, unit, speech);
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  const isCountry = figureKey === "countries";
  return (
    <table className="records fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{list.record}</th>
          <th scope="col">{list.about}</th>
          {hasAmounts ? (
            <th scope="col" className="num">
              {list.amount[unit]}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const label = isCountry ? countryName(row.label, speech) : row.label || detail.unnamedMeeting;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record may stand twice, and the list never changes
            <tr key={at}>
              <th scope="row" lang={isCountry || !row.label ? undefined : "sv"}>
                {row.to ? <a href={row.to}>{label}</a> : label}
              </th>
              <td>{row.detail.map((each) => detailInWords(each, speech)).join(", ")}</td>
              {hasAmounts ? (
                <td className="num" data-l={list.amount[unit]}>
                  {amountOf(row)}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
      {hasAmounts && rows.length > 1 ? (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {list.sum}
            </th>
            <td className="num" data-l={list.sum}>
              {valueInTable(sum, taking === "share" ? "count" : unit, speech)}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
