import { number } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { InsideLink } from "../inside";
import { projectsOfYear } from "../register/address";
import { scaleOf } from "./paid-scale";

const rowHeight = 58;

const kronor = (ore: number, speech: Speech) => number(Math.round(ore / 100), speech);

const inMillions = (ore: number) => ore / 100 / 1_000_000;

type Shown = { paidByYear: { year: number; amount: number }[]; year: number; thisYear: number };

/**
 * What was paid in each year as bars, to the left where more was paid back, the year in question filled, with the same as a
 * table. Öre in.
 */
export function PaidChart({ paidByYear, year, thisYear }: Shown) {
  const speech = useSpeech();
  const { words } = speech;
  const { money, figures } = words.followup;
  const most = Math.max(...paidByYear.map((each) => each.amount), 0);
  if (paidByYear.every((each) => each.amount === 0)) return <p className="note">{money.none}</p>;
  const here = paidByYear.find((each) => each.year === year)?.amount ?? 0;
  const short = `${number(Math.abs(inMillions(here)), speech, 1)} ${figures.millions}`;
  const finding =
    here < 0
      ? money.back(year, short)
      : year >= thisYear
        ? money.soFar(year, short)
        : here === most
          ? money.most(year, short)
          : money.some(year, short);
  return (
    <figure>
      <figcaption>{finding}</figcaption>
      <Bars paidByYear={paidByYear} year={year} thisYear={thisYear} />
      <p className="note">{money.scale}</p>
      <details>
        <summary>{money.table}</summary>
        <PaidTable paidByYear={paidByYear} />
      </details>
    </figure>
  );
}

function Bars({ paidByYear, year, thisYear }: Shown) {
  const speech = useSpeech();
  const { money } = speech.words.followup;
  const { step, lines, at } = scaleOf(paidByYear.map((each) => inMillions(each.amount)));
  // The last line of the scale stands a little before the edge, so that its number has room.
  const percent = (share: number) => `${(94 * share).toFixed(2)}%`;
  const height = paidByYear.length * rowHeight + 26;
  return (
    <svg className="chart" width="100%" height={height} role="img" aria-label={money.chart}>
      {lines.map((millions, place) => (
        <g key={millions}>
          {place > 0 ? (
            <line
              className="grid"
              x1={percent(at(millions))}
              x2={percent(at(millions))}
              y1="4"
              y2={height - 24}
            />
          ) : null}
          <text
            className="s"
            x={percent(at(millions))}
            y={height - 6}
            textAnchor={place === 0 ? "start" : "middle"}
          >
            {number(millions, speech, step === 0.25 ? 2 : step < 1 ? 1 : 0)}
          </text>
        </g>
      ))}
      {paidByYear.map((each, row) => (
        <g key={each.year}>
          <text className="b halo" x="0" y={row * rowHeight + 22}>
            {each.year}
            <tspan className="v" dx="12">
              {each.year >= thisYear
                ? money.amountSoFar(kronor(each.amount, speech))
                : money.amount(kronor(each.amount, speech))}
            </tspan>
          </text>
          <rect
            className={each.year === year ? "bar" : "bar2"}
            x={percent(at(Math.min(0, inMillions(each.amount))))}
            y={row * rowHeight + 30}
            width={percent(Math.abs(at(inMillions(each.amount)) - at(0)))}
            height="22"
          />
        </g>
      ))}
    </svg>
  );
}

function PaidTable({ paidByYear }: Pick<Shown, "paidByYear">) {
  const speech = useSpeech();
  const { money } = speech.words.followup;
  return (
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
            <td className="num">{kronor(each.amount, speech)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
