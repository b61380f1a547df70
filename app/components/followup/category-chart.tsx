import type { ParticipantCategory } from "#db/words";
import type { Breakdown } from "~/domain/followup/compile";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

const rowHeight = 58;

/** Those who took part, group by group, as bars; the table that it draws stands below it. */
export function CategoryChart({ breakdown, year }: { breakdown: Breakdown; year: number }) {
  const speech = useSpeech();
  const { figures, terms } = speech.words;
  const rows = breakdown.rows.map(({ id, values }) => ({
    name: terms.participantCategory[id as ParticipantCategory],
    count: values[breakdown.columns.indexOf("participants")] ?? 0,
  }));
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  const most = [...rows].sort((one, other) => other.count - one.count)[0];
  if (!most || all === 0) return <p className="note">{figures.noParticipants}</p>;
  return (
    <figure>
      <figcaption>
        {figures.finding(most.name.toLocaleLowerCase("sv"), number(most.count, speech), number(all, speech))}
      </figcaption>
      <svg
        className="chart"
        width="100%"
        height={rows.length * rowHeight}
        role="img"
        aria-label={figures.chart(year)}
      >
        {rows.map((row, at) => (
          <g key={row.name}>
            <text className="b halo" x="0" y={at * rowHeight + 22}>
              {row.name}
              <tspan className="v" dx="12">
                {number(row.count, speech)}
              </tspan>
            </text>
            <rect
              className={row === most ? "bar" : "bar2"}
              x="0"
              y={at * rowHeight + 30}
              width={`${((100 * row.count) / most.count).toFixed(2)}%`}
              height="20"
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
