import type { DrawnMap } from "~/domain/partners/map.server";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

/** The countries where we have partners, each with how many: the same as the table below it says in words. */
export function PartnerMap({ map, counts }: { map: DrawnMap; counts: Record<string, number> }) {
  const speech = useSpeech();
  return (
    <svg className="chart map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
      {map.outlines.map(({ path, isHeld }) => (
        <path key={path} d={path} className={isHeld ? "land held" : "land"} />
      ))}
      {map.places.map(({ countryCode, x, y }) => (
        <g key={countryCode}>
          <circle className="bar" cx={x} cy={y} r="15" />
          <text className="on" x={x} y={y + 5.5} textAnchor="middle">
            {counts[countryCode]}
          </text>
          <text className="b halo" x={x} y={y + 33} textAnchor="middle">
            {countryName(countryCode, speech)}
          </text>
        </g>
      ))}
    </svg>
  );
}
