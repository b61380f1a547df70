import type { DrawnMap } from "~/domain/partners/map.server";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { labelsFor, markRadius } from "./map-labels";

/** The countries where we have partners, each with how many: the same as the table below it says in words. */
export function PartnerMap({ map, counts }: { map: DrawnMap; counts: Record<string, number> }) {
  const speech = useSpeech();
  const marks = map.places.map((place) => ({ ...place, name: countryName(place.countryCode, speech) }));
  const labels = labelsFor(marks, map.width);
  return (
    <svg className="chart map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
      {map.outlines.map(({ path, isHeld }) => (
        <path key={path} d={path} className={isHeld ? "land held" : "land"} />
      ))}
      {marks.map(({ countryCode, name, x, y }, place) => (
        <g key={countryCode}>
          <circle className="bar" cx={x} cy={y} r={markRadius} />
          <text className="on" x={x} y={y + 5.5} textAnchor="middle">
            {counts[countryCode]}
          </text>
          <text
            className="b halo"
            x={labels[place]?.x}
            y={labels[place]?.y}
            textAnchor={labels[place]?.anchor}
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
