import { unitPath } from "~/addresses/people";
import type { Coverage } from "~/domain/funding/coverage.server";
import { useWords } from "~/i18n/language";

type Figures = { all: number; tested: number; share: number | null };

/** Initiatives and tested ones per unit, and their sum; each figure opens the list that it counts. */
export function CoverageTable({ rows, sum }: { rows: (Coverage & Figures)[]; sum: Figures }) {
  const own = useWords().initiatives.coverage;
  const { columns } = own;
  return (
    <table className="records fold">
      <caption className="vh">{own.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.unit}</th>
          <th scope="col" className="num">
            {columns.all}
          </th>
          <th scope="col" className="num">
            {columns.tested}
          </th>
          <th scope="col" className="num">
            {columns.untested}
          </th>
          <th scope="col" className="num">
            {columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unitId}>
            <th scope="row" lang="sv">
              <a href={unitPath(row.unitId)}>{row.unitName}</a>
            </th>
            <Cells figures={row} unit={row.unitName} unitId={row.unitId} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{own.sum}</th>
          <Cells figures={sum} unit={own.sum} unitId={null} />
        </tr>
      </tfoot>
    </table>
  );
}

function Cells({ figures, unit, unitId }: { figures: Figures; unit: string; unitId: string | null }) {
  const own = useWords().initiatives.coverage;
  const { columns } = own;
  const { all, tested, share } = figures;
  const counted = [
    { number: all, what: columns.all, tested: null },
    { number: tested, what: columns.tested, tested: "ja" },
    { number: all - tested, what: columns.untested, tested: "nej" },
  ];
  return (
    <>
      {counted.map((figure) => (
        <td className="num" key={figure.what} data-l={figure.what}>
          {figure.number === 0 ? (
            "0"
          ) : (
            <a href={listOf(unitId, figure.tested)}>
              {figure.number}
              <span className="vh"> {own.figure(figure.what.toLocaleLowerCase("sv"), unit)}</span>
            </a>
          )}
        </td>
      ))}
      <td className="num" data-l={columns.share}>
        {share === null ? own.nothing : own.percent(share)}
      </td>
    </>
  );
}

/** The list that a figure counts. */
function listOf(unitId: string | null, tested: string | null): string {
  const address = new URLSearchParams();
  if (unitId) address.set("enhet", unitId);
  if (tested) address.set("provning", tested);
  return ["/register/insatser", address].filter(String).join("?");
}
