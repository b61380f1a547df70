import type { Matrix } from "~/domain/partners/matrix.server";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Wide } from "../page";

const [cellSize, left, top] = [46, 76, 118];

/** Units by countries as rings, the larger the more, and the same numbers as a table. */
export function CountryMatrix({ matrix }: { matrix: Matrix }) {
  const speech = useSpeech();
  const own = speech.words.map;
  const { units, countries } = matrix;
  const cellOf = (unitId: string, countryCode: string) =>
    matrix.cells.find((cell) => cell.unitId === unitId && cell.countryCode === countryCode);
  const totals = matrix.cells.map(({ projects, contacts }) => projects + contacts);
  const most = Math.max(...totals, 1);
  const [width, height] = [left + countries.length * cellSize + 70, top + units.length * cellSize];
  return (
    <div className="stack wide">
      <Wide label={own.matrixChart}>
        <svg className="chart matrix" width={width} height={height} aria-hidden="true">
          {countries.map((code, column) => (
            <text
              key={code}
              className="s"
              transform={`translate(${left + column * cellSize + cellSize / 2 + 4} ${top - 12}) rotate(-45)`}
            >
              {countryName(code, speech)}
            </text>
          ))}
          {units.map((unit, row) => {
            const y = top + row * cellSize + cellSize / 2;
            return (
              <g key={unit.id}>
                <line className="grid" x1="0" x2={left + countries.length * cellSize} y1={y} y2={y} />
                <text className="b halo" x="0" y={y + 5}>
                  {unit.shortName}
                </text>
                {countries.map((code, column) => {
                  const cell = cellOf(unit.id, code);
                  if (!cell) return null;
                  const total = cell.projects + cell.contacts;
                  const x = left + column * cellSize + cellSize / 2;
                  return (
                    <g key={code}>
                      <circle className="bar2" cx={x} cy={y} r={9 + 12 * Math.sqrt(total / most)} />
                      <text x={x} y={y + 5} textAnchor="middle">
                        {total}
                      </text>
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
      </Wide>
      <Wide label={own.matrixCaption}>
        <table className="records">
          <caption>{own.matrixCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{own.unit}</th>
              {countries.map((code) => (
                <th scope="col" className="num" key={code}>
                  {countryName(code, speech)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">
                  <a href={`/register?enhet=${unit.id}`} lang="sv">
                    {unit.name}
                  </a>
                </th>
                {countries.map((code) => {
                  const cell = cellOf(unit.id, code);
                  return (
                    <td className="num" key={code}>
                      {cell ? (
                        <>
                          {cell.projects + cell.contacts}
                          <span className="vh"> ({own.cell(cell.projects, cell.contacts)})</span>
                        </>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}
