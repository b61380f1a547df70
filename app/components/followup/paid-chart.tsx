import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { InsideLink } from "../inside";
import { projectsOfYear } from "../register/address";

const rowHeight = 58;

/** What was paid in each year as bars, the year in question filled, with the same as a table. Öre in. */
export function PaidChart({
  paidByYear,
  year,
  thisYear,
}: {
  paidByYear: { year: number; amount: number }[];
  year: number;
  thisYear: number;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const { money, figures } = words.followup;
  const most = Math.max(...paidByYear.map((each) => each.amount), 0);
  if (most === 0) return <p className="note">{money.none}</p>;
  const mostMillions = most / 100 / 1_000_000;
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50].find((each) => mostMillions / each <= 5) ?? 100;
  const lines = Math.ceil(mostMillions / step);
  // The last line of the scale stands a little before the edge, so that its number has room.
  const percent = (millions: number) => `${((94 * millions) / (lines * step)).toFixed(2)}%`;
  const height = paidByYear.length * rowHeight + 26;
  const kronor = (ore: number) => number(Math.round(ore / 100), speech);
  const here = paidByYear.find((each) => each.year === year)?.amount ?? 0;
  const short = `${number(here / 100 / 1_000_000, speech, 1)} ${figures.millions}`;
  const finding =
    year >= thisYear
      ? money.soFar(year, short)
      : here === most
        ? money.most(year, short)
        : money.some(year, short);
  return (
    <figure>
      <figcaption>{finding}</figcaption>
      <svg className="chart fluid" width="100%" height={height} role="img" aria-label={money.chart}>
        {Array.from({ length: lines + 1 }, (_, line) => line * step).map((millions) => (
          <g key={millions}>
            {millions > 0 ? (
              <line className="grid" x1={percent(millions)} x2={percent(millions)} y1="4" y2={height - 24} />
            ) : null}
            <text
              className="s"
              x={percent(millions)}
              y={height - 6}
              textAnchor={millions === 0 ? "start" : "middle"}
            >
              {number(millions, speech, step < 1 ? 1 : 0)}
            </text>
          </g>
        ))}
        {paidByYear.map((each, row) => (
          <g key={each.year}>
            <text className="b halo" x="0" y={row * rowHeight + 22}>
              {each.year}
              <tspan className="v" dx="12">
                {each.year >= thisYear
                  ? money.amountSoFar(kronor(each.amount))
                  : money.amount(kronor(each.amount))}
              </tspan>
            </text>
            <rect
              className={each.year === year ? "bar" : "bar2"}
              x="0"
              y={row * rowHeight + 30}
              width={percent(each.amount / 100 / 1_000_000)}
              height="22"
            />
          </g>
        ))}
      </svg>
      <p className="note">{money.scale}</p>
      <details>
        <summary>{money.table}</summary>
        <table className="records sums">
          <caption className="vh">{money.chart}</caption>
          <thead>
            <tr>
              <th scope="col">{money.year}</th>
              <th scope="col" className="num">
                {money.paid}
              </th>
            </tr>
          </thead>
          <tbody>
            {paidByYear.map((each) => (
              <tr key={each.year}>
                <td>
                  <InsideLink to={projectsOfYear(each.year, "paid")}>{each.year}</InsideLink>
                </td>
                <td className="num">{kronor(each.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
