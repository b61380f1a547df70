import type { FollowedIndicator } from "~/domain/goals/goal-page.server";
import { number } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Around, Regarding } from "../around";

/** A goal's indicators, each with its years as bars and as a table. */
export function IndicatorList({
  indicators,
  changePath,
}: {
  indicators: FollowedIndicator[];
  changePath: ((id: string) => string) | null;
}) {
  const { indicators: own } = useSpeech().words.goals;
  return (
    <div className="stack wide">
      {indicators.map((indicator) => (
        <div className="stack close" key={indicator.id}>
          <h3 lang="sv">{indicator.text}</h3>
          {indicator.values.length > 0 ? (
            <Years indicator={indicator} />
          ) : (
            <p className="note">{own.noValues}</p>
          )}
          {changePath ? (
            <p className="no-print">
              <a href={changePath(indicator.id)}>
                {own.change}
                <Regarding passage={indicator.text} />
              </a>
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Years({ indicator }: { indicator: FollowedIndicator }) {
  const { indicators: own } = useSpeech().words.goals;
  const label = `chart-${indicator.id}`;
  return (
    <figure>
      <span hidden id={label}>
        <Around passage={indicator.text}>{own.chart(indicator.text)}</Around>
      </span>
      <Bars indicator={indicator} label={label} />
      <p className="note">
        <Around passage={indicator.measure}>{own.scale(indicator.measure)}</Around>
      </p>
      <details>
        <summary>{own.toTable}</summary>
        <YearTable indicator={indicator} />
      </details>
    </figure>
  );
}

const rowHeight = 50;

/** Each year's outcome as a bar and its target as a line across it; a value below nothing has no bar. */
function Bars({ indicator, label }: { indicator: FollowedIndicator; label: string }) {
  const speech = useSpeech();
  const { values } = indicator;
  const most = Math.max(...values.flatMap(({ target, outcome }) => [target ?? 0, outcome ?? 0]), 0) || 1;
  const percent = (value: number) => `${((96 * Math.max(value, 0)) / most).toFixed(2)}%`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its name stands beside it, where a passage of it can say its language
    <svg className="chart" width="100%" height={values.length * rowHeight} role="img" aria-labelledby={label}>
      {values.map(({ year, target, outcome }, row) => {
        const top = row * rowHeight + 24;
        return (
          <g key={year}>
            <text className="b halo" x="0" y={row * rowHeight + 16}>
              {year}
              <tspan className="v" dx="12">
                {inWords({ target, outcome }, speech)}
              </tspan>
            </text>
            {outcome === null ? null : (
              <rect className="bar" x="0" y={top} width={percent(outcome)} height="16" />
            )}
            {target === null ? null : (
              <rect className="bar2" x={percent(target)} y={top - 3} width="4" height="22" />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function YearTable({ indicator }: { indicator: FollowedIndicator }) {
  const speech = useSpeech();
  const { indicators: own } = speech.words.goals;
  return (
    <table className="records">
      <caption className="vh">
        <Around passage={indicator.text}>{own.caption(indicator.text)}</Around>
      </caption>
      <thead>
        <tr>
          <th scope="col">{own.year}</th>
          <th scope="col" className="num">
            {own.target}
          </th>
          <th scope="col" className="num">
            {own.outcome}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicator.values.map(({ year, target, outcome, earlier }) => (
          <tr key={year}>
            <th scope="row">
              {year}
              {earlier ? <span className="meta">, {own.fromEarlier}</span> : null}
            </th>
            <td className="num">{figure(target, speech)}</td>
            <td className="num">{figure(outcome, speech)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords(value: { target: number | null; outcome: number | null }, speech: Speech): string {
  const { indicators: own } = speech.words.goals;
  const [target, outcome] = [figure(value.target, speech), figure(value.outcome, speech)];
  if (!outcome) return target ? own.onlyTarget(target) : "";
  return target ? own.both(outcome, target) : outcome;
}

/** As many decimals as the value has, two at most. */
function figure(value: number | null, speech: Speech): string {
  if (value === null) return "";
  const decimals = Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2;
  return number(value, speech, decimals);
}
